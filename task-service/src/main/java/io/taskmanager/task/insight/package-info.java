/**
 * How the work goes: what was made and done over time, what is open, and who has how much of it.
 *
 * <p>Counted when asked, never stored; whoever may read the tasks may read their figures.
 */
@NullMarked
package io.taskmanager.task.insight;

import org.jspecify.annotations.NullMarked;
