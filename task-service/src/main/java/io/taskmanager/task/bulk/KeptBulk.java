package io.taskmanager.task.bulk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as it is answered, as one document.
 *
 * @param key the idempotency key, unique per user
 * @param request fingerprint of what was asked for
 * @param parts the results of so many items each, by the number of the part
 */
@RegisterForReflection(registerFullHierarchy = true)
public record KeptBulk(@BsonId String key, String request, Instant at, Map<String, List<KeptResult>> parts) {

    /** @param problem as JSON */
    @RegisterForReflection(registerFullHierarchy = true)
    public record KeptResult(
            int status,
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable String problem) {}
}
