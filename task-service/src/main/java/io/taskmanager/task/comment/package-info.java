/**
 * What people say about tasks: comments with mentions, reactions and their earlier texts, one document each.
 *
 * <p>Who may do what is the decision of the task's project; the text of a comment is in no event, so that a deleted
 * comment leaves none behind.
 */
@NullMarked
package io.taskmanager.task.comment;

import org.jspecify.annotations.NullMarked;
