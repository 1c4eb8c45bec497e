package io.taskmanager.notification.account;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A person, as last published. Public for the driver, which makes it by reflection. */
public record Account(@BsonId UUID id, String name, long version) {}
