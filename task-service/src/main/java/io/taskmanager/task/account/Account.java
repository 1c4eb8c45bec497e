package io.taskmanager.task.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What this service needs to know of a person.
 *
 * @param email in lower case, as auth-service identifies people by it
 * @param version of the account at auth-service; an older event never overwrites a newer one
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Account(@BsonId UUID id, String email, String name, long version) {}
