package io.taskmanager.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the gateway answered; a body that is not JSON is a text node, an absent one is missing. */
record Answer(int status, HttpHeaders headers, JsonNode body) {
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text(String field) {
        return body.path(field).asText();
    }
}
