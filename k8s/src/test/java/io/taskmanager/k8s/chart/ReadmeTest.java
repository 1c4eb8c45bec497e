package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String BEGIN = "<!-- values: written by ReadmeTest from values.yaml -->\n";
    private static final String END = "<!-- end of values -->";

    private final ValuesTable table = new ValuesTable(Chart.read("values.yaml"), Chart.yaml("values.yaml"));

    @Test
    void eachValueIsDocumented() {
        assertThat(table.undocumented()).isEmpty();
    }

    @Test
    void theReadmeListsTheValues() throws IOException {
        var readme = Chart.read("README.md");
        var expected = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + table.markdown()
                + readme.substring(readme.indexOf(END));
        if (Chart.writing()) {
            Files.writeString(Chart.FOLDER.resolve("README.md"), expected);
        }

        assertThat(Chart.read("README.md"))
                .as("run this test with -Dchart.write=true to write it anew")
                .isEqualTo(expected);
    }
}
