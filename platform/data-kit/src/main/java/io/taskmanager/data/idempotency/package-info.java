/**
 * The Idempotency-Key header: the same request twice is done once, because the key is stored with what it made.
 */
@NullMarked
package io.taskmanager.data.idempotency;

import org.jspecify.annotations.NullMarked;
