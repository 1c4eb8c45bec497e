/**
 * Carries a request to a replica of a service and its answer back, as RFC 9110 asks of a gateway.
 * Never blocks, never buffers a whole message, and decides nothing about the caller.
 */
@NullMarked
package io.taskmanager.gateway.proxy;

import org.jspecify.annotations.NullMarked;
