package io.taskmanager.task.upload;

import io.taskmanager.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Content has to be read before the next request on the same connection can be; whoever answers may not need it. */
public final class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /** As much as the gateway reads of content that it refuses. */
    private static final long REFUSED_BYTES = 4 << 20;

    private static final int AT_ONCE = 64 << 10;

    private Uploads() {}

    /**
     * Answers a request and reads what is left of its content. Of content that is refused only some is read, since many
     * clients send all before they read why; if there is more, the connection ends with the answer.
     */
    public static <T> T answer(InputStream content, Supplier<T> handling) {
        T answer;
        try {
            answer = handling.get();
        } catch (RuntimeException failure) {
            if (!ended(content, REFUSED_BYTES) && failure instanceof Problem refusal) {
                refusal.header("Connection", "close");
            }
            throw failure;
        }
        ended(content, Long.MAX_VALUE);
        return answer;
    }

    private static boolean ended(InputStream content, long most) {
        byte[] buffer = new byte[AT_ONCE];
        try {
            long seen = 0;
            while (seen < most) {
                int read = content.read(buffer);
                if (read < 0) {
                    return true;
                }
                seen += read;
            }
        } catch (IOException e) {
            LOG.debugf("Content that nobody needs broke off: %s", e.getMessage());
        }
        return false;
    }
}
