package ee.rada.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which table of {@code view.sql} the records of a row type lie. Each component is the column of the same name in snake case; the
 * first {@link #key()} components are the primary key.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /** The table's name. */
    String value();

    /** How many of the first components make up the primary key. */
    int key() default 1;
}
