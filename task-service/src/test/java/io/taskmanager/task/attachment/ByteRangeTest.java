package io.taskmanager.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=2-4, 2, 3",
        "bytes=7-, 7, 3",
        "bytes=7-99, 7, 3",
        "bytes=-4, 6, 4",
        "bytes=-99, 0, 10"
    })
    void aRangeIsWhatOfItIsThere(String range, long from, long length) {
        assertThat(ByteRange.parse(range, true, 10)).contains(new ByteRange(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b"})
    void whatIsNoSingleRangeIsAnsweredWithAll(String range) {
        assertThat(ByteRange.parse(range, true, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void aRangeBehindTheEndIsRefused(String range) {
        assertThatThrownBy(() -> ByteRange.parse(range, true, 10)).isInstanceOf(RangeNotSatisfiable.class);
    }

    @Test
    void aRangeOfAnotherVersionIsAnsweredWithAll() {
        assertThat(ByteRange.parse("bytes=0-1", false, 10)).isEmpty();
        assertThat(ByteRange.parse(null, true, 10)).isEmpty();
        assertThat(new ByteRange(2, 3).of(10)).isEqualTo("bytes 2-4/10");
    }
}
