package io.taskmanager.auth.account;

import io.taskmanager.kit.problem.FieldError;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person gives to get an account. */
@Schema(name = "NewUser")
record NewUser(
        @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.VALID, message = "must be an e-mail address")
        @Schema(description = EmailAddress.MEANING)
        String email,

        @NotNull @Schema(minLength = 8, maxLength = 256) String password,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = NAME, message = "must be a name in one line")
        String name,

        @Schema(description = "BCP 47", defaultValue = NewUser.ENGLISH, nullable = true) @Size(max = 35)
        String locale,

        @Schema(description = "IANA", defaultValue = NewUser.UTC, nullable = true) @Size(max = 64)
        String timeZone) {

    static final String ENGLISH = "en";
    static final String UTC = "UTC";
    private static final String CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029";
    /** Something visible, and nothing that breaks a line; in words that every reader of the OpenAPI file knows. */
    private static final String NAME = "^[^" + CONTROLS + "]*[^\\s" + CONTROLS + "][^" + CONTROLS + "]*$";

    NewUser(String email, String password, String name, @Nullable String locale, @Nullable String timeZone) {
        this.email = email;
        this.password = password;
        this.name = name;
        this.locale = Objects.requireNonNullElse(locale, ENGLISH);
        this.timeZone = Objects.requireNonNullElse(timeZone, UTC);
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    /** What everyone knows of this person, and therefore no password. */
    List<String> personal() {
        return List.of(email, address().localPart(), name);
    }

    /** What is wrong with the fields that the annotations cannot judge. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (!isLanguageTag(locale)) {
            errors.add(new FieldError("locale", "must be a language tag (BCP 47) like en or de-CH"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            errors.add(new FieldError("timeZone", "must be a time zone (IANA) like Europe/Berlin"));
        }
        return errors;
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Never the password nor the address: this ends up in logs. */
    @Override
    public String toString() {
        return "NewUser";
    }
}
