package io.taskmanager.task.task;

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
import org.jspecify.annotations.Nullable;

/** Either {@code date} alone, or {@code at} and {@code zone}, each of them real; the wrong one is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentDue.Validator.class)
@interface ConsistentDue {

    String message() default "must be a date, or a local time with its zone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the first field that is wrong. */
    final class Validator implements ConstraintValidator<ConsistentDue, Due> {

        @Override
        public boolean isValid(@Nullable Due due, ConstraintValidatorContext context) {
            return FieldViolation.isAbsent(due == null ? null : fault(due), context);
        }

        private static @Nullable FieldError fault(Due due) {
            return due.date() != null ? faultOfDate(due) : faultOfTime(due);
        }

        private static @Nullable FieldError faultOfDate(Due due) {
            if (due.at() != null) {
                return new FieldError("at", "must not be given together with a date");
            }
            if (due.zone() != null) {
                return new FieldError("zone", "must not be given together with a date");
            }
            return due.localDate().isPresent() ? null : new FieldError("date", "must be a date like 2026-12-01");
        }

        private static @Nullable FieldError faultOfTime(Due due) {
            if (due.at() == null) {
                return new FieldError("date", "must be given, or at and zone instead");
            }
            if (due.localTime().isEmpty()) {
                return new FieldError("at", "must be a local time like 2026-12-01T17:00, without an offset");
            }
            return due.zoneId().isPresent()
                    ? null
                    : new FieldError("zone", "must be an IANA time zone like Europe/Berlin");
        }
    }
}
