/**
 * A lively workspace to look at, and a test that a suite serves: through the public API, as a person would.
 *
 * <p>Knows the API over HTTP; knows nothing of the parts behind it.
 */
@NullMarked
package io.taskmanager.local.demo;

import org.jspecify.annotations.NullMarked;
