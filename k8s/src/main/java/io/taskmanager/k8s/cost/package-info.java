/**
 * What a load needs and costs: replicas, store sizes and a price table. Pure functions over {@link
 * io.taskmanager.k8s.cost.Demand}; the measured figures and the prices are files.
 */
@NullMarked
package io.taskmanager.k8s.cost;

import org.jspecify.annotations.NullMarked;
