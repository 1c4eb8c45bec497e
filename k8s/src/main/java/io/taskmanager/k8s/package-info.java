/** What runs the suite for others: tools and tests around the Helm chart. Knows the services only by their outside. */
@NullMarked
package io.taskmanager.k8s;

import org.jspecify.annotations.NullMarked;
