/**
 * What happened to whose account, told to the log as one structured line per event.
 * Knows opaque ids only: no e-mail, address, token or password passes through here.
 */
@NullMarked
package io.taskmanager.auth.audit;

import org.jspecify.annotations.NullMarked;
