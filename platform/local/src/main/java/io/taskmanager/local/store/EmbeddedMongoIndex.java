package io.taskmanager.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents are that have a value in the first key of an index, as the server has no secondary indexes of its
 * own. It lives in memory and is made anew when the server starts. What it names still has to be matched: the other keys,
 * ranges and orders are not in it.
 */
final class EmbeddedMongoIndex extends Index<Object> {
    private static final String IN = "$in";

    private final String key;
    private final Map<KeyValue, Set<Object>> positions = new HashMap<>();

    EmbeddedMongoIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        key = keys.getFirst().getKey();
    }

    /** Whether the query asks for one value of the leading key, or for one of several. */
    @Override
    public boolean canHandle(Document query) {
        return asked(query.get(key)) != null;
    }

    @Override
    public synchronized Collection<Object> getPositions(Document query) {
        var asked = asked(query.get(key));
        if (asked == null) {
            throw new IllegalArgumentException("No value of " + key + " is asked for");
        }
        return asked.stream()
                .flatMap(value -> positions.getOrDefault(value, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        values(document).forEach(value -> positions
                .computeIfAbsent(value, any -> new LinkedHashSet<>())
                .add(position));
    }

    @Override
    public synchronized Object remove(Document document) {
        var position = Objects.requireNonNull(document.get("_id"));
        values(document)
                .forEach(value -> positions.computeIfPresent(value, (any, there) -> {
                    there.remove(position);
                    return there.isEmpty() ? null : there;
                }));
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!values(before).equals(values(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    /** Nothing, which leaves it to the index of {@code _id}. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Nothing is unique here.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Nothing is unique here.
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }

    private Set<KeyValue> values(Document document) {
        var value = Utils.getSubdocumentValueCollectionAware(document, key);
        var values = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return values.filter(Missing::isNeitherNullNorMissing)
                .map(EmbeddedMongoIndex::keyed)
                .collect(Collectors.toSet());
    }

    /** What is asked for by equality, or null when it is something else, or nothing, which documents without it match. */
    private static @Nullable Set<KeyValue> asked(@Nullable Object condition) {
        if (condition instanceof Document operators) {
            return operators.keySet().equals(Set.of(IN))
                            && operators.get(IN) instanceof Collection<?> values
                            && values.stream().allMatch(EmbeddedMongoIndex::isPlain)
                    ? values.stream().map(EmbeddedMongoIndex::keyed).collect(Collectors.toSet())
                    : null;
        }
        return isPlain(condition) ? Set.of(keyed(condition)) : null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    private static KeyValue keyed(@Nullable Object value) {
        return new KeyValue(value).normalized();
    }
}
