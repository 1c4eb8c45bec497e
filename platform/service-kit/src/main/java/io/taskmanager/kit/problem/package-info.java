/**
 * Failures as RFC 9457 problem documents. Every failure that reaches a client passes here; nothing here knows a domain.
 */
@NullMarked
package io.taskmanager.kit.problem;

import org.jspecify.annotations.NullMarked;
