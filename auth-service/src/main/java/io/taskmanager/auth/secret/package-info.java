/**
 * Reading the secrets of the environment.
 * Complains about a secret by its name, never by its value.
 */
@NullMarked
package io.taskmanager.auth.secret;

import org.jspecify.annotations.NullMarked;
