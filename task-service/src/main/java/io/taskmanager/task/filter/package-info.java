/**
 * The language that lists of tasks are filtered with: from a text to a typed tree, or to an error that says where.
 *
 * <p>Pure; knows neither tasks nor stores. contract/filter.ebnf is the grammar.
 */
@NullMarked
package io.taskmanager.task.filter;

import org.jspecify.annotations.NullMarked;
