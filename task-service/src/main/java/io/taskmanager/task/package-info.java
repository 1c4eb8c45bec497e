/**
 * The heart of the product: projects, who may see them, and their tasks.
 *
 * <p>Packages are features, leaves first; only access decides about permissions.
 */
@NullMarked
package io.taskmanager.task;

import org.jspecify.annotations.NullMarked;
