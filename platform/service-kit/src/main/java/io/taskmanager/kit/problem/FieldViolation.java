package io.taskmanager.kit.problem;

import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** How a constraint on a whole record names the one of its fields that is wrong. */
public final class FieldViolation {
    private FieldViolation() {}

    /**
     * Reports the error in place of the constraint's own message; true when there is none. The message is taken as it is,
     * also where it quotes what was given: in a template that could be an expression.
     */
    public static boolean isAbsent(@Nullable FieldError error, ConstraintValidatorContext context) {
        if (error == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(error.message().replaceAll("[\\\\{}$]", "\\\\$0"))
                .addPropertyNode(error.field())
                .addConstraintViolation();
        return false;
    }
}
