package io.taskmanager.notification.account;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A person, as last published. */
record Account(@BsonId UUID id, String name, long version) {}
