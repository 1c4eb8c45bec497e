package io.taskmanager.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.problem.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, photo.jpg",
        "/etc/passwd, passwd",
        "C:\\Users\\a.txt, a.txt",
        "' two words.md ', two words.md"
    })
    void foldersAreCutOff(String given, String name) {
        assertThat(FileName.parse(given)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/", "a\nb", "a\u0000"})
    void whatIsNoNameIsRefused(String given) {
        assertThatThrownBy(() -> FileName.parse(given)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void aLongNameIsRefused() {
        assertThatThrownBy(() -> FileName.parse("x".repeat(256))).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> FileName.parse(null)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void aPlainNameIsSaidPlainlyAndAnyOtherInBothWays() {
        assertThat(FileName.disposition("photo 1.jpg")).isEqualTo("attachment; filename=\"photo 1.jpg\"");
        assertThat(FileName.disposition("50% \"naïve\" €.txt"))
                .isEqualTo("attachment; filename=\"50_ _na_ve_ _.txt\"; "
                        + "filename*=UTF-8''50%25%20%22na%C3%AFve%22%20%E2%82%AC.txt");
    }
}
