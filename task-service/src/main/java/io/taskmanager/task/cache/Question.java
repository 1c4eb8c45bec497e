package io.taskmanager.task.cache;

import java.util.List;
import java.util.UUID;

/**
 * What somebody asks, whatever the answer depends on.
 *
 * @param digest of who asks and what
 */
public record Question(UUID caller, String digest) {

    public static Question of(UUID caller, List<String> asked) {
        return new Question(caller, AnswerKey.of(asked).digest());
    }
}
