package io.taskmanager.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                " freq=weekly;byday=mo,we;wkst=su ",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=10",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29;UNTIL=20400101T000000Z",
                "FREQ=DAILY;BYHOUR=8,20",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD"
            })
    void aRuleOfTheRfcIsFine(String rule) {
        assertThat(VALIDATOR.validate(new Recurrence(rule, null, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                        | must be a rule of RFC 5545
        every day                                 | must be a rule of RFC 5545
        FREQ=SOMETIMES                            | must be a rule of RFC 5545
        FREQ=DAILY;COUNT=2;UNTIL=20261201         | must be a rule of RFC 5545
        FREQ=DAILY;COLOR=RED                      | must be a rule of RFC 5545
        FREQ=DAILY;COUNT=${1+1}                   | must be a rule of RFC 5545
        FREQ=MONTHLY;BYMONTHDAY=32                | must be a rule of RFC 5545
        FREQ=HOURLY                               | must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY
        FREQ=SECONDLY                             | must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY
        FREQ=DAILY;INTERVAL=1001                  | must have an INTERVAL of at most 1000
        FREQ=DAILY;COUNT=10001                    | must have a COUNT of at most 10000
        FREQ=DAILY;COUNT=0                        | must be a rule of RFC 5545
        FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5 | must not come more than 24 times a day
        RSCALE=JULIAN;FREQ=DAILY                  | must be of the Gregorian calendar
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30       | never comes true
        """)
    void whatIsWrongWithARuleIsSaid(String rule, String reason) {
        assertThat(VALIDATOR.validate(new Recurrence(rule, null, null)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.getPropertyPath()).hasToString("rule");
                    assertThat(violation.getMessage()).startsWith(reason);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30", "2026-12-25T10:00", "+12026-12-25"})
    void exceptionsAreDates(String day) {
        assertThat(VALIDATOR.validate(new Recurrence("FREQ=DAILY", null, List.of(day))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("except"));
    }

    @Test
    void aRecurrenceNeedsARule() {
        assertThat(VALIDATOR.validate(new Recurrence(null, From.DUE, null)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("rule"));
    }

    @Test
    void oneRuleHasOneSpelling() {
        assertThat(new Recurrence(" freq=daily", null, null))
                .isEqualTo(new Recurrence("FREQ=DAILY", From.DUE, List.of()));
    }
}
