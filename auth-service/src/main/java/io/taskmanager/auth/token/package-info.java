/**
 * The keys this service signs with, the access tokens it signs, and the public halves it publishes.
 * Private keys never leave this package and are never written anywhere.
 */
@NullMarked
package io.taskmanager.auth.token;

import org.jspecify.annotations.NullMarked;
