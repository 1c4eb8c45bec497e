package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the history reads of an event, and what it stores of them as text, since no query looks into it.
 *
 * @param taskId null for a change of the project itself
 * @param name of the project, for its changes; tasks have a title
 * @param occurrence what was completed, when a recurring task moved on
 * @param member the one that it is about
 * @param invitation the one that it is about, or that a new member has taken up
 * @param relation the one that it is about
 * @param attachment the file that it is about
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        @Nullable UUID taskId,
        UUID projectId,
        String key,
        @Nullable String title,
        @Nullable String name,
        long version,
        @Nullable UUID actor,
        List<ChangedField> changes,
        @Nullable CompletedOccurrence occurrence,
        @Nullable ChangedMember member,
        @Nullable ChangedInvitation invitation,
        @Nullable ChangedRelation relation,
        @Nullable ChangedAttachment attachment) {

    /** With long texts cut, so that every change has a bound, whatever was written. */
    Told bounded() {
        List<ChangedField> bounded = changes.stream().map(ChangedField::bounded).toList();
        return new Told(
                taskId,
                projectId,
                key,
                title,
                name,
                version,
                actor,
                bounded,
                occurrence,
                member,
                invitation,
                relation,
                attachment);
    }

    boolean onlyRanks() {
        return changes.size() == 1 && changes.getFirst().field().equals("rank");
    }
}
