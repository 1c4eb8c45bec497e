package io.taskmanager.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A query without its values: which fields it compares for equality, which by range, and how it sorts.
 *
 * @param alternatives for each branch of a top-level {@code $or}, the fields it compares; one entry without {@code $or}
 */
record QueryShape(String collection, List<Fields> alternatives, Map<String, Integer> sort) {

    /** @param equal compared with one value or a list of values; {@code range} compared in any other way */
    record Fields(Set<String> equal, Set<String> range) {}

    private static final Set<String> EQUALITY = Set.of("$eq", "$in");

    static QueryShape of(String collection, BsonDocument filter, BsonDocument sort) {
        var order = new LinkedHashMap<String, Integer>();
        sort.forEach((field, direction) -> order.put(field, direction.asNumber().intValue()));
        var alternatives = new ArrayList<Fields>();
        var common = fields(filter);
        for (var branch : branches(filter)) {
            var own = fields(branch);
            own.equal().addAll(common.equal());
            own.range().addAll(common.range());
            alternatives.add(own);
        }
        return new QueryShape(collection, alternatives.isEmpty() ? List.of(common) : alternatives, order);
    }

    /**
     * Equality, sort, range: some prefix of the index consists of fields compared for equality; the sort follows in one
     * direction; without a sort, a range may. An empty filter without a sort reads all and is served by nothing.
     */
    boolean isServedBy(BsonDocument index) {
        return alternatives.stream().allMatch(fields -> isServedBy(fields, index));
    }

    private boolean isServedBy(Fields fields, BsonDocument index) {
        if (fields.equal().contains("_id")) {
            return true;
        }
        var keys = new ArrayList<>(index.keySet());
        int at = 0;
        while (at < keys.size() && fields.equal().contains(keys.get(at))) {
            at++;
        }
        var unsorted =
                sort.keySet().stream().filter(f -> !fields.equal().contains(f)).toList();
        if (unsorted.isEmpty()) {
            return at > 0 || !keys.isEmpty() && fields.range().contains(keys.getFirst());
        }
        boolean limited = at > 0 || fields.range().contains(unsorted.getFirst());
        return limited && follows(unsorted, keys.subList(at, keys.size()), index);
    }

    private boolean follows(List<String> unsorted, List<String> keys, BsonDocument index) {
        if (keys.size() < unsorted.size() || !keys.subList(0, unsorted.size()).equals(unsorted)) {
            return false;
        }
        return unsorted.stream()
                        .map(f -> sort.getOrDefault(f, 0) * index.getNumber(f).intValue())
                        .distinct()
                        .count()
                == 1;
    }

    private static List<BsonDocument> branches(BsonDocument filter) {
        for (var member : filter.entrySet()) {
            if (member.getKey().equals("$or")) {
                return member.getValue().asArray().stream()
                        .map(BsonValue::asDocument)
                        .toList();
            }
            if (member.getKey().equals("$and")) {
                for (var part : member.getValue().asArray()) {
                    var nested = branches(part.asDocument());
                    if (!nested.isEmpty()) {
                        return nested;
                    }
                }
            }
        }
        return List.of();
    }

    private static Fields fields(BsonDocument filter) {
        var fields = new Fields(new LinkedHashSet<>(), new LinkedHashSet<>());
        filter.forEach((name, value) -> {
            if (name.equals("$and")) {
                for (var part : value.asArray()) {
                    var nested = fields(part.asDocument());
                    fields.equal().addAll(nested.equal());
                    fields.range().addAll(nested.range());
                }
            } else if (!name.startsWith("$")) {
                (isEquality(value) ? fields.equal() : fields.range()).add(name);
            }
        });
        fields.range().removeAll(fields.equal());
        return fields;
    }

    private static boolean isEquality(BsonValue value) {
        if (!value.isDocument() || value.asDocument().isEmpty()) {
            return !value.isRegularExpression();
        }
        var first = value.asDocument().getFirstKey();
        return !first.startsWith("$") || EQUALITY.containsAll(value.asDocument().keySet());
    }
}
