package io.taskmanager.auth.account;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.taskmanager.data.migration.Migration;
import io.taskmanager.data.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/** One account per e-mail address; the outbox is found by its waiting events. */
@Singleton
class CreateAccounts implements Migration {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public String description() {
        return "create the accounts, one per e-mail address";
    }

    @Override
    public void apply(MongoDatabase database) {
        IndexModel oneOfAKind = new IndexModel(
                Indexes.ascending("emailKey"), new IndexOptions().name("email").unique(true));
        database.getCollection(Accounts.COLLECTION).createIndexes(List.of(oneOfAKind, Outbox.index()));
    }
}
