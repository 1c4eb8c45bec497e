/**
 * Who is asking, read from the verified token. Never from a header that somebody else set.
 */
@NullMarked
package io.taskmanager.kit.caller;

import org.jspecify.annotations.NullMarked;
