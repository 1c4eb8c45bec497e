package io.taskmanager.auth.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;

/**
 * What a new password has to satisfy: a length and not being guessable, but no composition (NIST SP 800-63B, 3.1.1.2).
 *
 * <p>Lengths are counted in code points of the normalised form, so an emoji is one character on every device.
 */
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 256;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /** The one form of a password, however a keyboard composed it (NFKC). Rules and hashes apply to this form. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * Why the password is refused, as a sentence for its owner; empty when it is fine.
     *
     * @param personal what everyone knows of the owner: their e-mail, its local part, their name
     */
    Optional<String> objection(String password, Collection<String> personal) {
        String normalised = normalise(password);
        int length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least %d characters".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of("must have at most %d characters".formatted(LONGEST));
        }
        if (normalised.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("must not contain control characters");
        }
        if (common.contains(normalised)) {
            return Optional.of("is one of the most used passwords; choose another");
        }
        if (personal.stream().anyMatch(known -> normalise(known).equalsIgnoreCase(normalised))) {
            return Optional.of("must not be your name or e-mail address");
        }
        return Optional.empty();
    }
}
