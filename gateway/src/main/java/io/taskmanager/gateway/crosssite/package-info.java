/**
 * What pages of other sites may do: nothing by default (CSRF), and the configured origins by CORS.
 * The rules are pure functions of the request's header fields.
 */
@NullMarked
package io.taskmanager.gateway.crosssite;

import org.jspecify.annotations.NullMarked;
