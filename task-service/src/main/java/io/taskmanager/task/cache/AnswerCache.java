package io.taskmanager.task.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.kit.version.IfNoneMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives answers again that were given before; many who ask for the same at once make this replica load it once. */
@ApplicationScoped
public class AnswerCache {

    private final SharedAnswers shared;
    private final ObjectMapper json;
    private final CacheConfig config;
    private final MeterRegistry metrics;
    private final Map<AnswerKey, CompletableFuture<byte[]>> loading = new ConcurrentHashMap<>();

    AnswerCache(SharedAnswers shared, ObjectMapper json, CacheConfig config, MeterRegistry metrics) {
        this.shared = shared;
        this.json = json;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * The answer that {@code load} gives or gave for the key. Who may see it has been decided before.
     *
     * @param key null when the answer is not to be kept
     * @param seen the tags of answers that the caller has
     */
    public Answer answer(@Nullable AnswerKey key, @Nullable IfNoneMatch seen, Supplier<?> load) {
        if (key == null) {
            count("bypass");
            return new Answer(written(load.get()), null);
        }
        if (seen != null && seen.matches(key.tag())) {
            count("unchanged");
            return new Answer(null, key.tag());
        }
        return new Answer(once(key, load), key.tag());
    }

    private byte[] once(AnswerKey key, Supplier<?> load) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> other = loading.putIfAbsent(key, mine);
        if (other != null) {
            return joined(other, load);
        }
        try {
            byte[] answer = foundOrLoaded(key, load);
            mine.complete(answer);
            return answer;
        } finally {
            mine.cancel(false); // nothing, unless it failed
            loading.remove(key, mine);
        }
    }

    /** What failed for the first may work for the next. */
    private byte[] joined(CompletableFuture<byte[]> other, Supplier<?> load) {
        try {
            byte[] answer = other.join();
            count("shared");
            return answer;
        } catch (CancellationException | CompletionException e) {
            return written(load.get());
        }
    }

    private byte[] foundOrLoaded(AnswerKey key, Supplier<?> load) {
        byte[] kept = shared.find(key);
        if (kept != null) {
            count("hit");
            return kept;
        }
        count("miss");
        byte[] answer = written(load.get());
        if (answer.length <= config.longest()) {
            shared.keep(key, answer);
        }
        return answer;
    }

    private byte[] written(Object answer) {
        try {
            return json.writeValueAsBytes(Objects.requireNonNull(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(String result) {
        metrics.counter("cache.requests", "result", result).increment();
    }
}
