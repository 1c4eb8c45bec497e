/**
 * How JSON is read and written by all services: strictly, with ISO 8601 times.
 */
@NullMarked
package io.taskmanager.kit.json;

import org.jspecify.annotations.NullMarked;
