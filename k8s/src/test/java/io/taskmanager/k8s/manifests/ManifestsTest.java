package io.taskmanager.k8s.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The stores of the examples are the ones that values-production.yaml speaks of. */
class ManifestsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CHART = Path.of("../helm/task-manager");

    private final JsonNode production = values("values-production.yaml");

    @Test
    void theBrokersAreWhereTheChartLooksForThem() {
        var kafka = object("strimzi-kafka.yaml", "Kafka");

        var listener = kafka.at("/spec/kafka/listeners/0");
        assertThat(production.at("/kafka/bootstrapServers").asText())
                .isEqualTo("%s-kafka-bootstrap.%s.svc:%d"
                        .formatted(
                                name(kafka),
                                namespace(kafka),
                                listener.path("port").asInt()));
        assertThat(production.at("/kafka/caSecret").asText()).isEqualTo(name(kafka) + "-cluster-ca-cert");
        assertThat(production.at("/kafka/sasl/mechanism").asText())
                .isEqualToIgnoringCase(listener.at("/authentication/type").asText());
    }

    @Test
    void theKafkaUserMayDoWhatTheServicesDoAndNoMore() {
        var acls = object("strimzi-kafka.yaml", "KafkaUser").at("/spec/authorization/acls");

        assertThat(named(acls, "topic")).containsExactly("accounts", "projects", "tasks", "comments", "notifications");
        assertThat(named(acls, "group")).containsExactly("task-service", "notification-service");
    }

    @Test
    void theDatabaseUserOwnsTheDatabasesOfTheServices() {
        var user = object("mongodb.yaml", "MongoDBCommunity").at("/spec/users/0");

        assertThat(user.path("roles").findValuesAsText("db")).containsOnly("auth", "tasks", "notifications");
        assertThat(user.path("roles").findValuesAsText("name")).containsOnly("readWrite", "dbAdmin");
    }

    @Test
    void thePoliciesLetTheServicesReachEachStore() {
        for (var store : List.of("strimzi-kafka.yaml", "mongodb.yaml", "redis.yaml")) {
            var namespace = namespace(objects(store).findFirst().orElseThrow());

            assertThat(production.path("networkPolicy").findValuesAsText("kubernetes.io/metadata.name"))
                    .contains(namespace);
        }
    }

    private static List<String> named(JsonNode acls, String type) {
        return StreamSupport.stream(acls.spliterator(), false)
                .map(acl -> acl.path("resource"))
                .filter(resource -> resource.path("type").asText().equals(type))
                .map(resource -> resource.path("name").asText())
                .toList();
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static String namespace(JsonNode object) {
        return object.at("/metadata/namespace").asText();
    }

    private static JsonNode object(String file, String kind) {
        return objects(file)
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> objects(String file) {
        try {
            return Stream.of(Files.readString(Path.of("manifests", file)).split("(?m)^---$"))
                    .map(ManifestsTest::parse);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode values(String file) {
        try {
            return parse(Files.readString(CHART.resolve(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
