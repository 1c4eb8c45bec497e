package io.taskmanager.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(CommonPasswords.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "korrektpferd",
                "correct horse battery",
                "пароль-не-простой",
                "🐎🔋📎🌧️🧀🪁🧵🪴",
                "tschüß, ihr da"
            })
    void anyLongEnoughUnusualPasswordIsFine(String password) {
        assertThat(rules.objection(password, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "1234567", "🐎🔋📎🌧🧀🪁🧵"})
    void fewerThanEightCharactersAreTooShort(String password) {
        assertThat(rules.objection(password, List.of()))
                .hasValueSatisfying(m -> assertThat(m).contains("at least 8"));
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(rules.objection("🐎".repeat(256), List.of())).isEmpty();
        assertThat(rules.objection("🐎".repeat(257), List.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "iloveyou", "qwertyuiop", "trustno1", "ｐａｓｓｗｏｒｄ"})
    void aCommonPasswordIsRefusedHoweverItIsSpelt(String password) {
        assertThat(rules.objection(password, List.of()))
                .hasValueSatisfying(m -> assertThat(m).contains("most used"));
    }

    @Test
    void whatEveryoneKnowsOfYouIsNoPassword() {
        var personal = List.of("vera.visitor@example.com", "vera.visitor", "Vera Visitor");

        assertThat(rules.objection("VERA.visitor", personal)).isPresent();
        assertThat(rules.objection("vera visitor", personal)).isPresent();
        assertThat(rules.objection("vera.visitor!", personal)).isEmpty();
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(rules.objection("before\u0000after", List.of())).isPresent();
    }

    @Test
    void theListHasThousandsOfPasswords() {
        var common = CommonPasswords.load();

        assertThat(common.contains("princess")).isTrue();
        assertThat(common.contains("# Permission is hereby granted")).isFalse();
        assertThat(common.contains("unlikely to be there")).isFalse();
    }
}
