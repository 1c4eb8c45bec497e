package io.taskmanager.task.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The digest of all that an answer depends on: who asks, what is asked, and the revision of what it tells of. */
public record AnswerKey(String digest) {

    private static final String SEPARATOR = "\u0000";

    public static AnswerKey of(List<String> parts) {
        try {
            byte[] all = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all);
            return new AnswerKey(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    String tag() {
        return "W/\"" + digest + "\"";
    }
}
