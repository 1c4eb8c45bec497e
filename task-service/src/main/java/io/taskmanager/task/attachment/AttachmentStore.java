package io.taskmanager.task.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes by key, of any number, in constant memory. It knows neither tasks nor permissions. What it cannot do because
 * its server is away it answers with that server's unchecked exception, or {@link StoreAway}.
 */
interface AttachmentStore {

    /**
     * Stores all bytes of {@code content} under a key that was not used before. When this throws, whatever was stored is
     * removed by {@link #delete}.
     *
     * @throws IOException when {@code content} does
     */
    void store(String key, InputStream content) throws IOException;

    /**
     * The bytes from an offset on; the caller reads no further than it needs and closes the stream.
     *
     * @param length how many are going to be read
     */
    InputStream open(String key, long offset, long length);

    /** Removes what is stored under the key, also half of it; nothing there is fine. */
    void delete(String key);
}
