/**
 * Metric names and buckets, the same in all services (OpenTelemetry semantic conventions).
 */
@NullMarked
package io.taskmanager.kit.metrics;

import org.jspecify.annotations.NullMarked;
