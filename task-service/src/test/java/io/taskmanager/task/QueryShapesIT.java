package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.QueryShapes;
import io.taskmanager.testkit.Servers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last, when all other tests have asked what they ask. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Order(Integer.MAX_VALUE)
class QueryShapesIT {

    @Test
    void everyQueryIsServedByAnIndex() {
        assertThat(QueryShapes.recorded()).isGreaterThan(25);
        assertThat(QueryShapes.unserved(Given.database())).isEmpty();
    }
}
