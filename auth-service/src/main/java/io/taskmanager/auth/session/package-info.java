/**
 * Sign-ins that last: the refresh token that renews them, its rotation, its cookies and its end.
 * A token is known here by its hash only; what happens to it is decided by a pure function.
 */
@NullMarked
package io.taskmanager.auth.session;

import org.jspecify.annotations.NullMarked;
