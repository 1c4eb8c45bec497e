package io.taskmanager.task.imports;

import io.taskmanager.task.task.NewTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file, or an object of it, stands for.
 *
 * @param project that it is in there; null when the file has only one
 * @param people e-mail addresses of those it is assigned to
 * @param task null when the line cannot be one
 * @param below the line, in the order in which they are read and from 1, whose task it is a subtask of; 0 for none
 */
record ImportLine(
        int line,
        @Nullable String project,
        @Nullable NewTask task,
        List<String> people,
        List<ImportFault> faults,
        int below) {

    ImportLine(
            int line, @Nullable String project, @Nullable NewTask task, List<String> people, List<ImportFault> faults) {
        this(line, project, task, people, faults, 0);
    }

    static ImportLine bad(int line, @Nullable String column, String reason) {
        return new ImportLine(line, null, null, List.of(), List.of(new ImportFault(line, column, reason, true)));
    }
}
