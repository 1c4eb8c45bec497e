package io.taskmanager.task.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545, section 3.1: ended by CRLF, folded at 75 octets and never within a character. */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** @param name with its parameters, e.g. {@code DUE;VALUE=DATE} */
    void line(String name, String value) throws IOException {
        byte[] octets = (name + ":" + value).getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int room = LONGEST;
        while (octets.length - from > room) {
            int until = from + room;
            while ((octets[until] & 0xC0) == 0x80) {
                until--;
            }
            out.write(octets, from, until - from);
            out.write(FOLD);
            from = until;
            room = LONGEST - 1;
        }
        out.write(octets, from, octets.length - from);
        out.write(END);
    }

    /** A value of type TEXT, section 3.3.11. Control characters, which it cannot hold, are left out. */
    static String text(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        value.replace("\r\n", "\n").chars().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) each);
                case '\n', '\r' -> escaped.append("\\n");
                default -> {
                    if (each >= ' ' && each != 0x7f || each == '\t') {
                        escaped.append((char) each);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
