package io.taskmanager.task.reminder;

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

/** Either {@code when} alone, or an {@code offset}, each of them readable; the wrong one is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableReminder.Validator.class)
@interface ReadableReminder {

    String message() default "must be an instant, or an offset from a date of the task";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds the first field that is wrong. */
    final class Validator implements ConstraintValidator<ReadableReminder, Reminder> {

        @Override
        public boolean isValid(@Nullable Reminder reminder, ConstraintValidatorContext context) {
            return FieldViolation.isAbsent(reminder == null ? null : fault(reminder), context);
        }

        private static @Nullable FieldError fault(Reminder reminder) {
            if (reminder.when() == null) {
                return faultOfOffset(reminder);
            }
            if (reminder.offset() != null) {
                return new FieldError("offset", "must not be given together with when");
            }
            if (reminder.relativeTo() != null) {
                return new FieldError("relativeTo", "must not be given together with when");
            }
            return reminder.instant().isPresent()
                    ? null
                    : new FieldError("when", "must be an instant like 2026-12-01T08:00:00Z");
        }

        private static @Nullable FieldError faultOfOffset(Reminder reminder) {
            if (reminder.offset() == null) {
                return new FieldError("when", "must be given, or an offset instead");
            }
            return Offset.parse(reminder.offset()).isPresent()
                    ? null
                    : new FieldError(
                            "offset",
                            "must be a duration like -PT10M or -P1D, of at most %d days".formatted(Offset.LONGEST));
        }
    }
}
