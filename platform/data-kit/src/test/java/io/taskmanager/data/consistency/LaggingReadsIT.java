package io.taskmanager.data.consistency;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LaggingReadsIT.OnAReplicaSet.class)
class LaggingReadsIT {

    /** In place of the servers of the other tests. */
    public static class OnAReplicaSet implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ReplicaSet.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @BeforeEach
    void theSecondaryIsKnown() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> when().get("/things").asString().equals("secondary"));
        ReplicaSet.ASKED_OF_SECONDARY.clear();
    }

    @Test
    void aReadWithoutATokenWaitsForNothing() {
        when().get("/things").then().statusCode(200).body(equalTo("secondary"));

        assertThat(concern().getString("level").getValue()).isEqualTo("majority");
        assertThat(concern()).doesNotContainKey("afterClusterTime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/things/counted", "/things/stream"})
    void aReadWithTheTokenOfAWriteIsNoOlderThanIt(String path) {
        var before = ReplicaSet.SECONDS.get();
        var token = when().post("/things").header(ConsistencyToken.HEADER);
        var after = ReplicaSet.SECONDS.get();

        given().header(ConsistencyToken.HEADER, token)
                .get(path)
                .then()
                .statusCode(200)
                .body(equalTo("secondary"));

        assertThat(concern().getTimestamp("afterClusterTime").getTime())
                .isGreaterThan(before)
                .isLessThanOrEqualTo(after);
        assertThat(ReplicaSet.ASKED_OF_SECONDARY.getLast()).containsKey("$clusterTime");
    }

    @Test
    void aLinkBringsTheTokenInItsQuery() {
        var token = when().post("/things").header(ConsistencyToken.HEADER);

        given().queryParam(ConsistencyToken.PARAMETER, token)
                .get("/things")
                .then()
                .statusCode(200);

        assertThat(concern()).containsKey("afterClusterTime");
    }

    @Test
    void onlyAnAnswerToAWriteCarriesAToken() {
        assertThat(when().get("/things").header(ConsistencyToken.HEADER)).isNull();
    }

    @Test
    void aTokenThatWasNotGivenHereIsRefused() {
        given().header(ConsistencyToken.HEADER, "made-up")
                .get("/things")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("Consistency-Token"));
    }

    private static BsonDocument concern() {
        return ReplicaSet.ASKED_OF_SECONDARY.getLast().getDocument("readConcern");
    }
}
