/** What the Helm chart renders, without a cluster. Knows the chart only by its values and its output. */
@NullMarked
package io.taskmanager.k8s.chart;

import org.jspecify.annotations.NullMarked;
