package io.taskmanager.task.recurrence;

import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.FieldViolation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rule can be read and comes true, and the exceptions are dates; the wrong one is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableRecurrence.Validator.class)
@interface ReadableRecurrence {

    String message() default "must be a rule of RFC 5545";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the first field that is wrong. */
    final class Validator implements ConstraintValidator<ReadableRecurrence, Recurrence> {

        @Override
        public boolean isValid(@Nullable Recurrence recurrence, ConstraintValidatorContext context) {
            return FieldViolation.isAbsent(recurrence == null ? null : fault(recurrence), context);
        }

        private static @Nullable FieldError fault(Recurrence recurrence) {
            String fault = faultOfRule(recurrence.rule());
            if (fault != null) {
                return new FieldError("rule", fault);
            }
            return recurrence.except().stream().allMatch(Validator::date)
                    ? null
                    : new FieldError("except", "must be dates like 2026-12-25");
        }

        private static @Nullable String faultOfRule(@Nullable String rule) {
            if (rule == null) {
                return "must be given";
            }
            try {
                Rule.parse(rule);
                return null;
            } catch (UnreadableRule e) {
                return e.getMessage();
            }
        }

        private static boolean date(@Nullable String text) {
            try {
                return text != null
                        && text.length() == 10
                        && LocalDate.parse(text).getYear() >= 0;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
