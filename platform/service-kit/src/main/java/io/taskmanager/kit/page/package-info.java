/**
 * Pages by keyset cursor. A cursor is opaque to the client and works only for the query it came from.
 */
@NullMarked
package io.taskmanager.kit.page;

import org.jspecify.annotations.NullMarked;
