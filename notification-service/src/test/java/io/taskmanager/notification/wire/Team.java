package io.taskmanager.notification.wire;

import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.event.EventSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Some people with a project, who share it, leave it and work in it: as events. */
public final class Team {
    private final UUID project = Ids.next();
    private final UUID owner = Ids.next();
    private final List<UUID> members = new ArrayList<>(List.of(owner));
    private long version = 1;

    public UUID project() {
        return project;
    }

    public UUID owner() {
        return owner;
    }

    public CloudEvent ownerRegistered() {
        return EventSamples.account(owner, "Olga");
    }

    public CloudEvent created() {
        return EventSamples.project("project.created.v1", project, version, owner, members, null);
    }

    public CloudEvent added(UUID member) {
        members.add(member);
        return changed("project.member-added.v1", member);
    }

    public CloudEvent removed(UUID member) {
        members.remove(member);
        return changed("project.member-removed.v1", member);
    }

    public CloudEvent deleted() {
        return changed("project.deleted.v1", null);
    }

    /** A task event by the owner. */
    public EventSamples.Task task(String type) {
        return EventSamples.task(type, project, owner);
    }

    /** A comment by the owner. */
    public CloudEvent comment(EventSamples.Task task, UUID... mentions) {
        return EventSamples.comment("comment.created.v1", task, owner, mentions);
    }

    private CloudEvent changed(String type, UUID member) {
        version++;
        return EventSamples.project(type, project, version, owner, members, member);
    }
}
