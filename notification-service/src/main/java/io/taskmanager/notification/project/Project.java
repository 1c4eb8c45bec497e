package io.taskmanager.notification.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A project, as last published.
 *
 * @param members everyone who may see it; nobody while it is in the trash
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Project(@BsonId UUID id, String key, String name, Set<UUID> members, long version) {}
