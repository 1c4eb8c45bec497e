package io.taskmanager.task.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of people from the topic {@code accounts}. Idempotent by the account's version. */
@ApplicationScoped
class AccountIntake {

    private final Accounts accounts;
    private final Event<AccountLearned> learned;
    private final ObjectMapper json;

    AccountIntake(Accounts accounts, Event<AccountLearned> learned, ObjectMapper json) {
        this.accounts = accounts;
        this.learned = learned;
        this.json = json;
    }

    /** Without Mongo, and in a crowd, it waits, since the order matters; anything else that fails goes to the dead letters at once. */
    @Incoming("accounts")
    @Blocking
    @Retry(
            maxRetries = -1,
            maxDuration = 0,
            delay = 250,
            jitter = 100,
            retryOn = {MongoException.class, Unavailable.class})
    void on(ConsumerRecord<String, byte[]> message) throws JsonProcessingException {
        CloudEvent event = CloudEvents.read(message);
        if (event.type().equals(AccountRegistered.TYPE)) {
            AccountRegistered registered = json.treeToValue(event.data(), AccountRegistered.class);
            accounts.learn(registered.account());
            learned.fire(registered.learned());
        }
    }
}
