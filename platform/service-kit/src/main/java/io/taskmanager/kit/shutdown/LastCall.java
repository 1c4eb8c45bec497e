package io.taskmanager.kit.shutdown;

/**
 * An event: the time in which this service is taken out of use ends, and requests in flight are about to be waited for.
 * Whoever holds requests that never end by themselves, as live streams are, ends them now; their clients find another
 * replica. Earlier they might come back to this one.
 */
public record LastCall() {}
