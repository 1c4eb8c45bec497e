package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An account came to be or changed. */
public record AccountEvent(UUID id, String type, Instant time, Data data) implements DomainEvent {

    /** The account after the change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    public record Data(UUID userId, String name, long version) {
        public Data {
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(name, "name");
        }
    }
}
