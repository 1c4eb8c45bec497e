/**
 * Who sends a request: the access token of a bearer or of a browser's cookie, verified by service-kit.
 * Only this package reads credentials; nothing here decides what a caller may do.
 */
@NullMarked
package io.taskmanager.gateway.session;

import org.jspecify.annotations.NullMarked;
