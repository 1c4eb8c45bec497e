package io.taskmanager.task.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.task.bulk.KeptBulk.KeptResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does the items of a request in their order, part by part, and keeps the results of each part. A repetition gets the
 * results that are kept and goes on behind them; what was done of a part that is not kept is known by the key that each
 * item has of its own, stored with what it did.
 */
@ApplicationScoped
class BulkWork {

    /** Fewer than the requests that a task remembers, however often one task is in a part. */
    static final int PART = 25;

    private final BulkItems items;
    private final Bulks bulks;
    private final ObjectMapper json;

    BulkWork(BulkItems items, Bulks bulks, ObjectMapper json) {
        this.items = items;
        this.bulks = bulks;
        this.json = json;
    }

    /** What a repetition must repeat. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(BulkRequest bulk, String zone) {}

    /**
     * The result of each item.
     *
     * @throws TooManyItems when nothing was done because of it
     */
    BulkAnswer run(BulkRequest request, UUID caller, ZoneId reader, IdempotencyKey key) {
        if (request.items().size() > BulkRequest.LIMIT) {
            throw new TooManyItems(BulkRequest.LIMIT);
        }
        IdempotencyStamp stamp = key.stamp(caller, new Request(request, reader.getId()));
        KeptBulk kept = bulks.begin(stamp);
        List<BulkResult> results = new ArrayList<>();
        for (int from = 0; from < request.items().size(); from += PART) {
            int part = from / PART;
            List<KeptResult> known = kept.parts().get(String.valueOf(part));
            results.addAll(known != null ? read(known) : part(request, from, caller, reader, stamp.key()));
        }
        return new BulkAnswer(results);
    }

    private List<BulkResult> part(BulkRequest request, int from, UUID caller, ZoneId reader, String key) {
        List<BulkResult> results = new ArrayList<>();
        int until = Math.min(from + PART, request.items().size());
        for (int i = from; i < until; i++) {
            JsonNode item = request.items().get(i);
            results.add(items.run(item, caller, reader, itemKey(key, i)));
        }
        // What was away is tried again by the next repetition.
        return results.stream().anyMatch(BulkResult::passing)
                ? results
                : read(bulks.keep(
                        key, from / PART, results.stream().map(BulkWork::kept).toList()));
    }

    /** Of a fixed length, whatever the key of the request is, and in no client's way. */
    private static IdempotencyKey itemKey(String key, int index) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return new IdempotencyKey("bulk:%s:%d".formatted(name, index));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptResult kept(BulkResult result) {
        String problem = result.problem() == null ? null : result.problem().toString();
        return new KeptResult(result.status(), result.id(), result.version(), problem);
    }

    private List<BulkResult> read(List<KeptResult> kept) {
        return kept.stream()
                .map(each -> new BulkResult(each.status(), each.id(), each.version(), tree(each.problem())))
                .toList();
    }

    private @Nullable JsonNode tree(@Nullable String problem) {
        try {
            return problem == null ? null : json.readTree(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
