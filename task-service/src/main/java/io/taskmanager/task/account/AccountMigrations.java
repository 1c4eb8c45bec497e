package io.taskmanager.task.account;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;

/** Creates {@code accounts}. The address is not unique here: two accounts may swap it, in events of any order. */
@ApplicationScoped
class AccountMigrations implements Migration {

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String description() {
        return "accounts by e-mail";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Accounts.NAME).createIndex(Indexes.ascending("email"));
    }
}
