/** What a client keeps for us and gives back unread: authenticated, not secret. */
@NullMarked
package io.taskmanager.kit.seal;

import org.jspecify.annotations.NullMarked;
