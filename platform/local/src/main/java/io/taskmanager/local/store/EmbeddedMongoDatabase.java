package io.taskmanager.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database that matches only those documents which an index names for what a query asks by equality. As the server
 * comes, an index serves queries of exactly its keys, so that {@code {_id, version}} scans, and only unique ones exist.
 */
abstract class EmbeddedMongoDatabase extends H2Database {

    private EmbeddedMongoDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
    }

    static MongoDatabase open(String name, MVStore store, CursorRegistry cursors) {
        // The server's constructor opens the collections, when a field of this class would not be set yet.
        return new EmbeddedMongoDatabase(name, store, cursors) {
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                var full = getFullCollectionNamespace(collection);
                return new IndexedCollection(
                        this,
                        collection,
                        options,
                        store.openMap("databases." + full),
                        store.openMap("meta." + full),
                        cursors);
            }
        };
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new EmbeddedMongoIndex(name, keys, sparse);
    }

    private static final class IndexedCollection extends H2Collection {

        IndexedCollection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query, Document order, int skip, int limit, int batch, Document fields) {
            return fewest(conditions(query))
                    .map(named -> matchDocuments(query, named, order, skip, limit, batch, fields))
                    .orElseGet(() -> matchDocuments(query, order, skip, limit, batch, fields));
        }

        /** What the best index names; empty when none can serve the conditions. */
        private Optional<Collection<Object>> fewest(Document conditions) {
            return getIndexes().stream()
                    .map(index -> named(index, conditions))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(Collection::size));
        }

        private static Optional<Collection<Object>> named(Index<Object> index, Document conditions) {
            var own = new Document();
            for (var key : index.getKeys()) {
                if (conditions.containsKey(key.getKey())) {
                    own.put(key.getKey(), conditions.get(key.getKey()));
                }
            }
            if (own.isEmpty() || !index.canHandle(own)) {
                return Optional.empty();
            }
            var positions = new ArrayList<>();
            index.getPositions(own).forEach(positions::add);
            return Optional.of(positions);
        }

        /** The conditions that all have to hold, those in {@code $and} as well. */
        private static Document conditions(Document query) {
            var all = new Document();
            query.forEach((key, condition) -> {
                if (key.equals("$and") && condition instanceof Collection<?> several) {
                    several.forEach(each -> all.putAll(conditions((Document) each)));
                } else {
                    all.put(key, condition);
                }
            });
            return all;
        }
    }
}
