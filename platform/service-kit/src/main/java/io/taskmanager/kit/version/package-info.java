/**
 * Optimistic concurrency over HTTP (RFC 9110 section 13): entity tags and If-Match.
 */
@NullMarked
package io.taskmanager.kit.version;

import org.jspecify.annotations.NullMarked;
