/**
 * Verifies access tokens (RFC 9068). The only place that decides whether a token is good.
 */
@NullMarked
package io.taskmanager.kit.token;

import org.jspecify.annotations.NullMarked;
