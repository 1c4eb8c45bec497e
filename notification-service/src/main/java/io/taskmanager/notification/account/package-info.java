/**
 * What is known here of accounts: the name a person goes by.
 *
 * <p>Rule: a copy of what auth-service published, never a source; it may be dropped and read again from the topic.
 */
@NullMarked
package io.taskmanager.notification.account;

import org.jspecify.annotations.NullMarked;
