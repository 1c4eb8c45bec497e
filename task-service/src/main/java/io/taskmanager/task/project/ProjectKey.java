package io.taskmanager.task.project;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The key of a project, as in HOME-12: there, and 2 to 10 ASCII letters or digits. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProjectKey.Validator.class)
@interface ProjectKey {

    String PATTERN = "[A-Za-z0-9]{2,10}";

    String message() default "must be 2 to 10 letters or digits";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses null, which a merge patch would make of a removed key. */
    final class Validator implements ConstraintValidator<ProjectKey, String> {

        @Override
        public boolean isValid(@Nullable String key, ConstraintValidatorContext context) {
            return key != null && key.matches(PATTERN);
        }
    }
}
