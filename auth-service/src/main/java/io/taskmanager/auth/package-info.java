/**
 * Who you are: accounts, sign-in, sessions, tokens and keys.
 * Imports no other service; what others need to know leaves as an event.
 */
@NullMarked
package io.taskmanager.auth;

import org.jspecify.annotations.NullMarked;
