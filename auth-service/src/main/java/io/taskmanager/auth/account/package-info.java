/**
 * Who has an account: registering, and reading one's own.
 * An account and the event that tells of it are written together, as one document.
 */
@NullMarked
package io.taskmanager.auth.account;

import org.jspecify.annotations.NullMarked;
