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
public class MongoAway implements ProblemTranslator {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Whether it failed because no server of the database could answer. */
    public static boolean isCauseOf(Throwable failure) {
        return switch (failure) {
            case MongoSocketException e -> true;
            case MongoTimeoutException e -> true;
            case MongoNotPrimaryException e -> true;
            case MongoNodeIsRecoveringException e -> true;
            case MongoConnectionPoolClearedException e -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return isCauseOf(failure) ? new Unavailable("The database is away.", RETRY_AFTER) : null;
    }
}
