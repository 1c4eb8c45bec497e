package io.taskmanager.notification.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A person, as last published. Public for the driver, which makes it by reflection. */
@RegisterForReflection(registerFullHierarchy = true)
public record Account(@BsonId UUID id, String name, long version) {}
