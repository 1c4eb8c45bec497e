package io.taskmanager.kit.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The constant half of a problem (RFC 9457): every {@link Problem} carries one, and the OpenAPI lists them all. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProblemType {
    /** The last segment of the type URI {@code /problems/<type>}, in kebab case. Never changes once released. */
    String type();

    /** The HTTP status code. */
    int status();

    /** The same short sentence for every occurrence. */
    String title();
}
