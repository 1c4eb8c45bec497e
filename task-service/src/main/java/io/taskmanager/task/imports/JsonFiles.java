package io.taskmanager.task.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/** Walks through JSON files without having them in memory. */
final class JsonFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFiles() {}

    /** Takes one thing from where the parser is. */
    @FunctionalInterface
    interface Visitor {
        void visit(JsonParser at) throws IOException;
    }

    @FunctionalInterface
    interface Members {
        void visit(String name, JsonParser value) throws IOException;
    }

    @FunctionalInterface
    interface Elements {
        void visit(int line, JsonNode element) throws IOException;
    }

    static void read(InputStream file, Visitor root) throws IOException {
        try (JsonParser parser = JSON.createParser(file)) {
            parser.nextToken();
            root.visit(parser);
        } catch (JsonProcessingException e) {
            throw UnreadableFile.of(e);
        }
    }

    /** Each member of the object; what the visitor leaves of a value is skipped. */
    static void members(JsonParser parser, Members visitor) throws IOException {
        require(parser, JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonToken begun = parser.currentToken();
            visitor.visit(name, parser);
            if (parser.currentToken() == begun && begun.isStructStart()) {
                parser.skipChildren();
            }
        }
    }

    /** Each element of the array, one at a time in memory; of null there is none. */
    static void elements(JsonParser parser, Elements visitor) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(parser, JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode element = JSON.readTree(parser);
            visitor.visit(line, element);
        }
    }

    static void require(JsonParser parser, JsonToken token, String what) throws UnreadableFile {
        if (parser.currentToken() != token) {
            throw new UnreadableFile("Line %d of the file should have %s."
                    .formatted(parser.currentLocation().getLineNr(), what));
        }
    }
}
