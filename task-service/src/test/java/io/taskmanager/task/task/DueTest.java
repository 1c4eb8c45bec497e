package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,,",
        ",2026-12-01T17:00,Europe/Berlin",
        ",2026-12-01T17:00:30,UTC",
    })
    void aDateOrALocalTimeWithItsZoneIsFine(@Nullable String date, @Nullable String at, @Nullable String zone) {
        assertThat(VALIDATOR.validate(new Due(date, at, zone))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",,,date",
        "2026-02-30,,,date",
        "tomorrow,,,date",
        "+999999999-12-31,,,date",
        "2026-12-01,2026-12-01T17:00,Europe/Berlin,at",
        "2026-12-01,,Europe/Berlin,zone",
        ",2026-12-01T25:00,Europe/Berlin,at",
        ",2026-12-01T17:00Z,Europe/Berlin,at",
        ",2026-12-01T17:00+01:00,Europe/Berlin,at",
        ",2026-12-01T17:00,,zone",
        ",2026-12-01T17:00,+01:00,zone",
        ",2026-12-01T17:00,Mars/Phobos,zone",
        ",,Europe/Berlin,date",
    })
    void theWrongFieldIsNamed(@Nullable String date, @Nullable String at, @Nullable String zone, String field) {
        assertThat(VALIDATOR.validate(new Due(date, at, zone))).singleElement().satisfies(violation -> assertThat(
                        violation.getPropertyPath().toString())
                .isEqualTo(field));
    }

    @Test
    void aDateSortsAtTheEndOfItsDay() {
        assertThat(new Due("2026-12-01", null, null).instant()).isEqualTo(Instant.parse("2026-12-01T23:59:59.999Z"));
    }

    @Test
    void aLocalTimeSortsWhereItsZonePutsIt() {
        assertThat(new Due(null, "2026-12-01T17:00", "Europe/Berlin").instant())
                .isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
    }

    @Test
    void aTimeThatDaylightSavingSkipsSortsAfterTheGap() {
        assertThat(new Due(null, "2026-03-29T02:30", "Europe/Berlin").instant())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void oneTimeHasOneSpelling() {
        assertThat(new Due(null, "2026-12-01T17:00:00", "UTC")).isEqualTo(new Due(null, "2026-12-01T17:00", "UTC"));
    }
}
