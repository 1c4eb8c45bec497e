/**
 * Proving who you are with e-mail and password.
 * Never tells, by answer or by time, whether an e-mail has an account.
 */
@NullMarked
package io.taskmanager.auth.signin;

import org.jspecify.annotations.NullMarked;
