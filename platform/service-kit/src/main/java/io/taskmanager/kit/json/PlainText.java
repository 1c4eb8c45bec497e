package io.taskmanager.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Text as people write it: a JSON string without control characters other than tab and line ends, no lone surrogates. */
final class PlainText extends StdScalarDeserializer<String> {
    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (text.codePoints().anyMatch(PlainText::unwanted)) {
            return (String) context.handleWeirdStringValue(String.class, "", "control characters");
        }
        return text;
    }

    private static boolean unwanted(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c == 0x7f
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
