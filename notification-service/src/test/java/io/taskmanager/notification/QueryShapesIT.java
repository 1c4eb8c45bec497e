package io.taskmanager.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.QueryShapes;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last, when all other tests have asked what they ask. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Order(Integer.MAX_VALUE)
class QueryShapesIT {
    @Inject
    MongoDatabase database;

    @Test
    void everyQueryIsServedByAnIndex() {
        assertThat(QueryShapes.recorded()).isGreaterThan(10);
        assertThat(QueryShapes.unserved(database)).isEmpty();
    }
}
