package io.taskmanager.data.mongo;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What the driver is told besides the keys that Quarkus has for it. */
@Singleton
class MongoSettings implements MongoClientCustomizer {
    /** For a connection of the pool. The driver would wait two minutes, longer than anybody waits for an answer. */
    private static final int POOL_WAIT_SECONDS = 5;

    private final MongoReachable reachable;

    MongoSettings(MongoReachable reachable) {
        this.reachable = reachable;
    }

    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.applyToClusterSettings(cluster -> cluster.addClusterListener(reachable))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(POOL_WAIT_SECONDS, TimeUnit.SECONDS));
    }
}
