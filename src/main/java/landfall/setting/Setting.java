package landfall.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component as a number that a user may change, and is the one place where its default stands. The default is
 * text with its unit ({@code "2h"}, {@code "500m"}, {@code "0.5 kn"}, {@code "3 ships"}); the configuration file must give
 * the same kind of unit. A component that is a {@code String} is text, a {@code List<String>} is a list of texts; neither has a unit,
 * and an empty default means none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** Default, with unit. */
    String value();

    /** Default of the {@code gfw} profile where it differs. */
    String gfw() default "";

    /** Whether zero has no meaning, as for a step or for a time to wait. */
    boolean aboveZero() default false;

    /** What it is, in one sentence. */
    String meaning();

    /** Where the number comes from: a citation, a measurement, or {@code our judgement}. */
    String source();
}
