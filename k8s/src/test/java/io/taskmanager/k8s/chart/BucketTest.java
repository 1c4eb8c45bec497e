package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bucket that task-service keeps files in. */
class BucketTest {
    private static final String[] MINIO = {
        "attachments.bucket.name=files",
        "attachments.bucket.endpoint=https://minio.example.com:9000",
        "attachments.bucket.existingSecret=own",
        "attachments.bucket.secretKeyKey=password",
        "networkPolicy.attachments[0].ports[0].port=9000",
        "networkPolicy.attachments[0].to[0].ipBlock.cidr=10.1.0.0/16"
    };

    @Test
    void withoutOneFilesAreInTheDatabase() {
        assertThat(settings(Chart.small().render(), "task-service")).isEmpty();
    }

    @Test
    void taskServiceAloneIsToldOfIt() {
        var rendered = Chart.small().with(MINIO).render();

        assertThat(settings(rendered, "task-service"))
                .isEqualTo(Map.of(
                        "ATTACHMENT_BUCKET_NAME", "files",
                        "ATTACHMENT_BUCKET_REGION", "us-east-1",
                        "ATTACHMENT_BUCKET_ENDPOINT", "https://minio.example.com:9000",
                        "ATTACHMENT_BUCKET_ACCESS_KEY", "own/access-key",
                        "ATTACHMENT_BUCKET_SECRET_KEY", "own/password"));
        assertThat(settings(rendered, "auth-service")).isEmpty();
        assertThat(settings(rendered, "notification-service")).isEmpty();
    }

    @Test
    void itsAddressMayBeEitherWay() {
        var chart = Chart.small().with(MINIO);

        assertThat(settings(chart.with("attachments.bucket.pathStyle=true").render(), "task-service"))
                .containsEntry("ATTACHMENT_BUCKET_PATH_STYLE", "true");
        assertThat(settings(chart.with("attachments.bucket.pathStyle=false").render(), "task-service"))
                .containsEntry("ATTACHMENT_BUCKET_PATH_STYLE", "false");
    }

    @Test
    void onlyTaskServiceReachesIt() {
        var rendered = Chart.small().with(MINIO).render();

        assertThat(rendered.the("NetworkPolicy", "tm-task-service")
                        .at("/spec/egress")
                        .findValuesAsText("cidr"))
                .containsExactly("10.1.0.0/16");
        assertThat(rendered.the("NetworkPolicy", "tm-notification-service").findValuesAsText("cidr"))
                .isEmpty();
        assertThat(rendered.the("NetworkPolicy", "tm-auth-service").findValuesAsText("cidr"))
                .isEmpty();
    }

    private static Map<String, String> settings(Rendered rendered, String service) {
        Map<String, String> settings = new TreeMap<>();
        for (JsonNode variable :
                rendered.the("Deployment", "tm-" + service).at("/spec/template/spec/containers/0/env")) {
            String name = variable.path("name").asText();
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            if (name.startsWith("ATTACHMENT_BUCKET")) {
                settings.put(
                        name,
                        secret.isMissingNode()
                                ? variable.path("value").asText()
                                : secret.path("name").asText() + "/"
                                        + secret.path("key").asText());
            }
        }
        return settings;
    }
}
