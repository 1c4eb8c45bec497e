package io.taskmanager.task.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * What a file is taken for, and how it begins.
 *
 * @param columns of a table its own; of other files what is shown of a task
 * @param mapping of a table: what its columns most likely are
 */
@RegisterForReflection(registerFullHierarchy = true)
public record ImportPreview(ImportKind kind, List<String> columns, List<Row> rows, Map<String, String> mapping) {

    /** @param cells one for each column */
    @RegisterForReflection(registerFullHierarchy = true)
    public record Row(List<String> cells) {}
}
