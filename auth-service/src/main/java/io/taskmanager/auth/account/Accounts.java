package io.taskmanager.auth.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;

/** The stored accounts. Every change is one write to one document. */
@ApplicationScoped
public class Accounts {
    static final String COLLECTION = "accounts";

    private final MongoCollection<Account> accounts;

    Accounts(MongoDatabase database) {
        accounts = database.getCollection(COLLECTION, Account.class);
    }

    /** The account of an e-mail address, in whatever case it is written. */
    public Optional<Account> findByEmail(String email) {
        return Optional.ofNullable(
                accounts.find(eq("emailKey", new EmailAddress(email).key())).first());
    }

    Optional<Account> find(UUID id) {
        return Optional.ofNullable(accounts.find(eq("_id", id)).first());
    }

    boolean has(EmailAddress email) {
        return accounts.withDocumentClass(BsonDocument.class)
                        .find(eq("emailKey", email.key()))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** @throws EmailTaken when somebody was faster */
    void add(Account account) {
        try {
            accounts.insertOne(account);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new EmailTaken();
            }
            throw e;
        }
    }

    /** Replaces a hash by a stronger one of the same password, unless the password was changed meanwhile. */
    public void rehash(UUID id, String before, String after, Instant now) {
        accounts.updateOne(
                and(eq("_id", id), eq("passwordHash", before)),
                combine(set("passwordHash", after), set("updatedAt", now)));
    }
}
