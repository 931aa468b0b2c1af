package ee.rada.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits of a text component, in characters. Without it a text has 1 to 4000 characters on one or more lines. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    int LONGEST = 4000;

    int min() default 1;

    int max() default LONGEST;

    /** Whether it may have several lines; else a line end or a tab in it is refused. */
    boolean lines() default false;

    /** A regular expression the whole text must match; empty = any. */
    String pattern() default "";
}
