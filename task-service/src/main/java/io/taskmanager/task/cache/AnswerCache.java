package io.taskmanager.task.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.kit.version.IfNoneMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives answers again that were given before; many who ask for the same at once make this replica load it once. */
@ApplicationScoped
public class AnswerCache {

    private static final Logger LOG = Logger.getLogger(AnswerCache.class);

    private final SharedAnswers shared;
    private final ObjectMapper json;
    private final CacheConfig config;
    private final MeterRegistry metrics;
    private final Map<AnswerKey, CompletableFuture<Answer>> loading = new ConcurrentHashMap<>();

    AnswerCache(SharedAnswers shared, ObjectMapper json, CacheConfig config, MeterRegistry metrics) {
        this.shared = shared;
        this.json = json;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * What was loaded.
     *
     * @param kept false when it tells of more than its key names
     */
    public record Loaded(Object answer, boolean kept) {}

    /**
     * The answer that {@code load} gives or gave for the key. Who may see it has been decided before.
     *
     * @param key null when the answer is not to be kept
     * @param seen the tags of answers that the caller has
     */
    public Answer answer(@Nullable AnswerKey key, @Nullable IfNoneMatch seen, Supplier<Loaded> load) {
        if (key == null) {
            count("bypass");
            return new Answer(written(load.get().answer()), null);
        }
        if (seen != null && seen.matches(key.tag())) {
            count("unchanged");
            return new Answer(null, key.tag());
        }
        return once(key, load);
    }

    private Answer once(AnswerKey key, Supplier<Loaded> load) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = loading.putIfAbsent(key, mine);
        if (other != null) {
            return joined(other, load);
        }
        try {
            Answer answer = foundOrLoaded(key, load);
            mine.complete(answer);
            return answer;
        } finally {
            mine.cancel(false); // nothing, unless it failed
            loading.remove(key, mine);
        }
    }

    /** What failed for the first may work for the next; what is not kept may be another for him. */
    private Answer joined(CompletableFuture<Answer> other, Supplier<Loaded> load) {
        try {
            Answer answer = other.join();
            if (answer.tag() != null) {
                count("shared");
                return answer;
            }
        } catch (CancellationException | CompletionException e) {
            LOG.debug("Loading what another caller could not", e);
        }
        return new Answer(written(load.get().answer()), null);
    }

    private Answer foundOrLoaded(AnswerKey key, Supplier<Loaded> load) {
        byte[] found = shared.find(key);
        if (found != null) {
            count("hit");
            return new Answer(found, key.tag());
        }
        count("miss");
        Loaded loaded = load.get();
        byte[] answer = written(loaded.answer());
        if (!loaded.kept()) {
            return new Answer(answer, null);
        }
        if (answer.length <= config.longest()) {
            shared.keep(key, answer);
        }
        return new Answer(answer, key.tag());
    }

    private byte[] written(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(String result) {
        metrics.counter("cache.requests", "result", result).increment();
    }
}
