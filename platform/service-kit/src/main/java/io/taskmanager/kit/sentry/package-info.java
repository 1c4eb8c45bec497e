/**
 * Defects go to Sentry when SENTRY_DSN is set; without it nothing of Sentry is even loaded. Sends kinds and places of
 * failures, never what was in a request.
 */
@NullMarked
package io.taskmanager.kit.sentry;

import org.jspecify.annotations.NullMarked;
