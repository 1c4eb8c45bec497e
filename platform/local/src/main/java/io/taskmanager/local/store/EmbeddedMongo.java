package io.taskmanager.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible server that keeps its documents in one file of a folder: {@code EmbeddedMongo <host> <port> <folder>}.
 *
 * <p>A change is in the file before it is answered, so a kill -9 of this process loses nothing that was acknowledged.
 * The file is not forced to the disk: a power cut may lose the last moments. It is for a local run and for tests, up to
 * about 10,000 tasks: an index names the documents of its first key, see {@link EmbeddedMongoDatabase}; all else is matched.
 */
public final class EmbeddedMongo {

    private EmbeddedMongo() {}

    public static void main(String... args) throws IOException {
        int port = Integer.parseInt(args[1]);
        var folder = Files.createDirectories(Path.of(args[2]));
        var backend = new CommittingBackend(open(folder.resolve("documents.mv.db")));
        backend.version(ServerVersion.MONGO_5_0);
        var server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop"));
        server.bind(args[0], port);
    }

    /** Opened by ourselves, because the backend's own way writes about once a second and keeps old versions for 45 s. */
    private static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(32)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /**
     * Commits after a change and before its answer. Changes run side by side; whoever comes first to commit does it for
     * all that are done by then, at a moment when none is half way, so that the file never holds a half-made change.
     */
    private static final class CommittingBackend extends H2Backend {
        private static final Set<String> CHANGES = Set.of(
                "insert",
                "update",
                "delete",
                "findandmodify",
                "aggregate",
                "create",
                "createindexes",
                "drop",
                "dropindexes",
                "deleteindexes",
                "dropdatabase",
                "renamecollection");
        private static final int COMPACTION_MILLIS = 3_000;

        private final ReadWriteLock changing = new ReentrantReadWriteLock();
        private final AtomicLong changed = new AtomicLong();
        private long committed;

        CommittingBackend(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return EmbeddedMongoDatabase.open(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            var command = message.getDocument().keySet().iterator().next();
            if (!CHANGES.contains(command.toLowerCase(Locale.ROOT))) {
                return super.handleMessage(message);
            }
            changing.readLock().lock();
            long change;
            try {
                return super.handleMessage(message);
            } finally {
                change = changed.incrementAndGet();
                changing.readLock().unlock();
                commit(change);
            }
        }

        private void commit(long change) {
            changing.writeLock().lock();
            try {
                if (committed < change) {
                    getMvStore().commit();
                    committed = changed.get();
                }
            } finally {
                changing.writeLock().unlock();
            }
        }

        /** At a clean stop there is time to give back what old versions of documents took in the file. */
        @Override
        public void close() {
            getMvStore().compactFile(COMPACTION_MILLIS);
            super.close();
        }
    }
}
