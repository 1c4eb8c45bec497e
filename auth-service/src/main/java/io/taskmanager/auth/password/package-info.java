/**
 * What makes a password acceptable, how it is stored, and the small pool in which that is computed.
 * Clear-text passwords end here: nothing leaves but a hash or a verdict.
 */
@NullMarked
package io.taskmanager.auth.password;

import org.jspecify.annotations.NullMarked;
