/**
 * The database of a service and what it means to a client when it is away.
 */
@NullMarked
package io.taskmanager.data.mongo;

import org.jspecify.annotations.NullMarked;
