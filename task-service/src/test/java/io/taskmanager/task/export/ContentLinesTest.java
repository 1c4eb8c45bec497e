package io.taskmanager.task.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void aLongLineIsFoldedAt75OctetsAndNeverWithinACharacter() throws IOException {
        String value = "ä€😀".repeat(40);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ContentLines(out).line("SUMMARY", value);

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "\r\n");
    }

    @Test
    void whatHasAMeaningIsEscaped() {
        assertThat(ContentLines.text("a\\b; c,\r\nd\u0007")).isEqualTo("a\\\\b\\; c\\,\\nd");
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsText() {
        assertThat(Cells.harmless("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(Cells.harmless("-2")).isEqualTo("'-2");
        assertThat(Cells.harmless("2-2")).isEqualTo("2-2");
        assertThat(Cells.asWritten(Cells.harmless("@me"))).isEqualTo("@me");
        assertThat(Cells.asWritten("'tis")).isEqualTo("'tis");
    }
}
