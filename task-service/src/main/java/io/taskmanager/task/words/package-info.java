/**
 * The words of texts, as search finds them: cut, folded to one spelling, and stored in the documents they are of.
 *
 * <p>Knows neither projects nor tasks. Texts and questions are cut by the same code, so what is asked for is what is there.
 */
@NullMarked
package io.taskmanager.task.words;

import org.jspecify.annotations.NullMarked;
