package io.taskmanager.data.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemTranslator;
import io.taskmanager.kit.problem.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 503 with Retry-After while MongoDB is away, instead of a failure of ours. */
@Singleton
class MongoAway implements ProblemTranslator {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case MongoSocketException e -> away();
            case MongoTimeoutException e -> away();
            case MongoNotPrimaryException e -> away();
            case MongoNodeIsRecoveringException e -> away();
            case MongoConnectionPoolClearedException e -> away();
            default -> null;
        };
    }

    private static Problem away() {
        return new Unavailable("The database is away.", RETRY_AFTER);
    }
}
