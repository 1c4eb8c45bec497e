package io.taskmanager.task.words;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** What is searched for, as conditions on documents that have their words in a field. */
public final class WordConditions {

    private WordConditions() {}

    /** All words are in the field. */
    public static Bson all(String field, WordQuery words) {
        return all(field, words, UnaryOperator.identity());
    }

    /** All words are in the field, and in the title. */
    public static Bson allInTitle(String field, WordQuery words) {
        return all(field, words, Words::inTitle);
    }

    private static Bson all(String field, WordQuery words, UnaryOperator<String> stored) {
        List<Bson> conditions = new ArrayList<>();
        words.whole().forEach(word -> conditions.add(eq(field, stored.apply(word))));
        if (words.beginning() != null) {
            conditions.add(regex(field, "^" + Pattern.quote(stored.apply(words.beginning()))));
        }
        return and(conditions);
    }

    /** What comes after the document with this position, the newest first. */
    public static Bson olderThan(Created last) {
        return or(lt("createdAt", last.at()), and(eq("createdAt", last.at()), lt("_id", last.id())));
    }
}
