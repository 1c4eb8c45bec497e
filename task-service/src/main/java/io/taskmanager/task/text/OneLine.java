package io.taskmanager.task.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A name or title: there, not blank, of one line, without control characters. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Validator.class)
public @interface OneLine {

    String message() default "must be 1 to {max} characters in one line, without control characters";

    /** The longest allowed, in UTF-16 units. */
    int max();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses null too, so that OpenAPI need not call the field required in a merge patch. */
    final class Validator implements ConstraintValidator<OneLine, String> {
        private int max;

        @Override
        public void initialize(OneLine constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text != null && !text.isBlank() && text.length() <= max && Characters.oneLine(text);
        }
    }
}
