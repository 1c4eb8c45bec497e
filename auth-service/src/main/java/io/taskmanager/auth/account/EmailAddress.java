package io.taskmanager.auth.account;

import java.util.Locale;

/**
 * An e-mail address as it was typed, and the key by which it is one of a kind.
 *
 * <p>What a browser's e-mail field accepts (WHATWG HTML, "valid e-mail address") and nothing else: ASCII only, so that
 * no look-alike letter turns into another one when it is lower-cased. That is more than RFC 5321 allows, and so more than
 * {@code format: email} says: dots may stand anywhere, because there are mail systems that gave out such addresses.
 */
record EmailAddress(String typed) {
    static final String MEANING = "What a browser's e-mail field accepts (WHATWG HTML)";
    static final int LONGEST = 254;
    static final String VALID = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*";

    /** Lower case, because no mail system of today tells two people apart by case. */
    String key() {
        return typed.toLowerCase(Locale.ROOT);
    }

    String localPart() {
        return typed.substring(0, typed.indexOf('@'));
    }
}
