package io.taskmanager.task.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.taskmanager.data.mongo.UniqueWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The collection {@code accounts}: people by id and by e-mail address. */
@ApplicationScoped
public class Accounts {

    static final String NAME = "accounts";

    private final MongoCollection<Account> collection;

    Accounts(MongoDatabase database) {
        collection = database.getCollection(NAME, Account.class);
    }

    /** How addresses are stored and compared, here and wherever one waits for its account. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The account with this address in any spelling; empty also while its event is still on the way. */
    public Optional<Account> withEmail(String email) {
        return Optional.ofNullable(
                collection.find(eq("email", normalised(email))).first());
    }

    /** The known ones of {@code ids}; an unknown id is simply missing in the answer. */
    public Map<UUID, Account> withIds(Collection<UUID> ids) {
        Map<UUID, Account> found = new HashMap<>();
        collection.find(in("_id", ids)).forEach(account -> found.put(account.id(), account));
        return found;
    }

    /** Stores what is newer than what is known: repeated and late events change nothing. */
    void learn(Account account) {
        UniqueWrite.done(() -> collection.updateOne(
                and(eq("_id", account.id()), lt("version", account.version())),
                combine(set("email", account.email()), set("name", account.name()), set("version", account.version())),
                new UpdateOptions().upsert(true)));
    }
}
