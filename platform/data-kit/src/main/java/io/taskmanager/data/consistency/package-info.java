/**
 * Reads that a secondary of the database may answer, and what makes them show to everybody what they have written: a
 * token that an acknowledged write gives and such a read brings back, as in a causally consistent session of MongoDB.
 */
@NullMarked
package io.taskmanager.data.consistency;

import org.jspecify.annotations.NullMarked;
