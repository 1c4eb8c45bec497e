/**
 * The chart on a real cluster, whichever KUBECONFIG points at: what an operator does to a release while its users work.
 * Knows the suite by its chart, its labels and its public API; each run has a namespace of its own and removes it.
 */
@NullMarked
package io.taskmanager.k8s.cluster;

import org.jspecify.annotations.NullMarked;
