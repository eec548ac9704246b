package fr.procuration.web.form;

import fr.procuration.port.form.TypedText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that somebody typed, with everything that can be wrong with it; the key of the message is the code. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TypedValidator.class)
public @interface Typed {

    /** What the text stands for. */
    TypedText value();

    /** Whether it must be there. */
    boolean required() default true;

    /** The validator names the message itself. */
    String message() default "";

    /** Part of every constraint. */
    Class<?>[] groups() default {};

    /** Part of every constraint. */
    Class<? extends Payload>[] payload() default {};
}
