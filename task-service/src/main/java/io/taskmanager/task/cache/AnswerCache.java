package io.taskmanager.task.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.kit.version.IfNoneMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final LastAnswers last;
    private final ObjectMapper json;
    private final CacheConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<AnswerKey, CompletableFuture<Answer>> loading = new ConcurrentHashMap<>();

    AnswerCache(
            SharedAnswers shared,
            LastAnswers last,
            ObjectMapper json,
            CacheConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.shared = shared;
        this.last = last;
        this.clock = clock;
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
    public Answer answer(
            Question question, @Nullable AnswerKey key, @Nullable IfNoneMatch seen, Supplier<Loaded> load) {
        if (key == null) {
            count("bypass");
            return Answer.fresh(written(load.get().answer()), null);
        }
        if (seen != null && seen.matches(key.tag())) {
            count("unchanged");
            return Answer.fresh(null, key.tag());
        }
        return once(question, key, load);
    }

    /** The last answer to the question, whatever has changed since; for when it cannot be known. */
    public Optional<Answer> last(Question question) {
        Optional<Answer> answer = last.recall(question).flatMap(known -> Optional.ofNullable(shared.find(known.key()))
                .map(found -> new Answer(found, null, Duration.between(known.asked(), clock.instant()))));
        count(answer.isPresent() ? "stale" : "none");
        return answer;
    }

    /**
     * To be called before and after the write by which somebody may not see any more what they could. Nothing happens while
     * Redis is away: then what it still has is given until its time is over, should the database go away meanwhile.
     */
    public void forgetLast(UUID person) {
        last.forget(person, clock.instant());
    }

    private Answer once(Question question, AnswerKey key, Supplier<Loaded> load) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = loading.putIfAbsent(key, mine);
        if (other != null) {
            return joined(other, load);
        }
        try {
            Answer answer = foundOrLoaded(question, key, load);
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
        return Answer.fresh(written(load.get().answer()), null);
    }

    private Answer foundOrLoaded(Question question, AnswerKey key, Supplier<Loaded> load) {
        Instant asked = clock.instant();
        byte[] found = shared.find(key);
        if (found != null) {
            count("hit");
            return Answer.fresh(found, key.tag());
        }
        count("miss");
        Loaded loaded = load.get();
        byte[] answer = written(loaded.answer());
        if (!loaded.kept()) {
            return Answer.fresh(answer, null);
        }
        if (answer.length <= config.longest()) {
            shared.keep(key, answer);
            last.remember(question, new LastAnswers.Last(key, asked));
        }
        return Answer.fresh(answer, key.tag());
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
