/**
 * Ids that sort by the time they were made (UUIDv7, RFC 9562).
 */
@NullMarked
package io.taskmanager.kit.id;

import org.jspecify.annotations.NullMarked;
