package io.taskmanager.notification.account;

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
import io.taskmanager.notification.event.AccountEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The known accounts. */
@Singleton
public class Accounts {
    private final MongoCollection<Account> accounts;

    Accounts(MongoDatabase database) {
        accounts = database.getCollection("accounts", Account.class);
    }

    /** Takes over what was published, unless something newer is known already; so order and repetition do not matter. */
    public void apply(AccountEvent.Data account) {
        UniqueWrite.done(() -> accounts.updateOne(
                and(eq("_id", account.userId()), lt("version", account.version())),
                combine(set("name", account.name()), set("version", account.version())),
                new UpdateOptions().upsert(true)));
    }

    /** The names of those that are known; the others are missing in the answer. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.find(in("_id", ids)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }
}
