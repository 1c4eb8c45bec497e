package io.taskmanager.task.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a task has to do with another one, from its point of view. */
@Schema(name = "RelationKind")
public enum RelationKind {
    BLOCKS(RelationType.BLOCKS, true),
    BLOCKED_BY(RelationType.BLOCKS, false),
    RELATES(RelationType.RELATES, true),
    DUPLICATES(RelationType.DUPLICATES, true),
    DUPLICATED_BY(RelationType.DUPLICATES, false);

    final RelationType type;

    /** Whether the task is where the stored relation comes from. */
    final boolean outgoing;

    RelationKind(RelationType type, boolean outgoing) {
        this.type = type;
        this.outgoing = outgoing;
    }

    static RelationKind of(RelationType type, boolean outgoing) {
        return switch (type) {
            case BLOCKS -> outgoing ? BLOCKS : BLOCKED_BY;
            case RELATES -> RELATES;
            case DUPLICATES -> outgoing ? DUPLICATES : DUPLICATED_BY;
        };
    }

    /** The name in the API and in events: {@code blocked-by}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
