package landfall.setting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.geo.Distance;
import landfall.reject.Refusal;

/** Builds the records whose components are {@link Setting}s, from their defaults and what the user changed. */
public final class Settings {
    /** Thresholds for merchant ships that may carry arms: the default. */
    public static final String CARGO = "cargo";
    /** Thresholds that reproduce Global Fishing Watch's published definitions. */
    public static final String GFW = "gfw";

    /** The one unit of which less than nothing is something: a reason against. */
    private static final String DECIBANS = "dB";
    /** The most there is of a unit; of megabytes, as many as one array of bytes holds. */
    private static final Map<String, Integer> MOST = Map.of("%", 100, "share", 1, "MB", 2047);
    /** What waits longer than a century waits for ever; times stay within what a clock can show. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*([\\p{L}%].*?)\\s*");

    private Settings() {}

    /**
     * One setting of a record.
     *
     * @param name in the configuration file: {@code min-duration}
     * @param value default with unit
     * @param meaning what it is
     * @param source where the number comes from
     */
    public record Key(String name, String value, String meaning, String source) {}

    /** The settings of a record type in order, with the defaults of a profile. */
    public static List<Key> keys(Class<? extends Record> type, String profile) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(Setting.class))
                .map(c -> key(c, profile))
                .toList();
    }

    /** The record with a profile's defaults. */
    public static <T extends Record> T defaults(Class<T> type, String profile) {
        return with(type, profile, Map.of());
    }

    /**
     * The record with a profile's defaults, except for what is given by name.
     *
     * @throws Refusal in one sentence, when a value has no unit or the wrong one
     */
    public static <T extends Record> T with(Class<T> type, String profile, Map<String, String> changed) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(Setting.class)) {
                throw new IllegalStateException(type + "." + component.getName() + " has no @Setting");
            }
            Key key = key(component, profile);
            types.add(component.getType());
            Object value = parse(component.getType(), key, changed.getOrDefault(key.name(), key.value()));
            if (component.getAnnotation(Setting.class).aboveZero() && isZero(value)) {
                throw new Refusal(key.name() + ": it must be more than zero, such as \"" + key.value() + "\"");
            }
            values.add(value);
        }
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new Refusal(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    private static Key key(RecordComponent component, String profile) {
        Setting setting = component.getAnnotation(Setting.class);
        boolean differs = profile.equals(GFW) && !setting.gfw().isEmpty();
        String name = kebab(component.getName());
        Fitted fitted = Fitted.of(component.getDeclaringRecord());
        if (fitted.value(name) != null) {
            String from = "fitted from " + setting.value() + " (" + setting.source() + ") " + fitted.source();
            return new Key(name, fitted.value(name), setting.meaning(), from);
        }
        return new Key(name, differs ? setting.gfw() : setting.value(), setting.meaning(), setting.source());
    }

    /** The record with the values that its annotations give, whatever was fitted since. */
    public static <T extends Record> T judged(Class<T> type) {
        Map<String, String> values = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.put(
                    kebab(component.getName()),
                    component.getAnnotation(Setting.class).value());
        }
        return with(type, CARGO, values);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object parse(Class<?> type, Key key, String text) {
        if (type == String.class) {
            return text.strip();
        }
        if (type == List.class) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        Matcher m = NUMBER_AND_UNIT.matcher(text);
        if (!m.matches()) {
            throw new Refusal(
                    key.name() + ": \"" + text + "\" needs a number and its unit, such as \"" + key.value() + "\"");
        }
        double number = Double.parseDouble(m.group(1));
        String unit = m.group(2);
        if (number < 0 && !unit.equals(DECIBANS)) {
            throw new Refusal(
                    key.name() + ": \"" + text + "\" is less than zero; give a number such as \"" + key.value() + "\"");
        }
        if (type == Duration.class) {
            return duration(key, number, unit);
        }
        if (type == Distance.class) {
            return distance(key, number, unit);
        }
        String expected = unitOf(key.value());
        if (!unit.equals(expected)) {
            throw new Refusal(key.name() + ": \"" + text + "\" must be given in " + expected + ", such as \""
                    + key.value() + "\"");
        }
        if (number > MOST.getOrDefault(unit, Integer.MAX_VALUE)) {
            throw new Refusal(key.name() + ": \"" + text + "\" is more than there can be; give a number such as \""
                    + key.value() + "\"");
        }
        if (type == int.class) {
            return whole(key, number, text);
        }
        if (type == double.class) {
            return number;
        }
        throw new IllegalStateException("no setting can be a " + type);
    }

    private static int whole(Key key, double number, String text) {
        if (number != Math.rint(number)) {
            throw new Refusal(
                    key.name() + ": \"" + text + "\" must be a whole number, such as \"" + key.value() + "\"");
        }
        return (int) number;
    }

    private static boolean isZero(Object value) {
        return value instanceof Duration d && d.isZero() || value instanceof Number n && n.doubleValue() == 0;
    }

    private static String unitOf(String value) {
        Matcher m = NUMBER_AND_UNIT.matcher(value);
        if (!m.matches()) {
            throw new IllegalStateException("the default \"" + value + "\" has no unit");
        }
        return m.group(2);
    }

    private static Duration duration(Key key, double number, String unit) {
        double seconds = switch (unit) {
            case "s" -> number;
            case "min" -> number * 60;
            case "h" -> number * 3600;
            case "d" -> number * 86_400;
            default -> throw new Refusal(key.name() + ": \"" + unit + "\" is no unit of time; use s, min, h or d");
        };
        if (seconds > LONGEST.toSeconds()) {
            throw new Refusal(key.name() + ": longer than a century; give a time such as \"" + key.value() + "\"");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Distance distance(Key key, double number, String unit) {
        return switch (unit) {
            case "m" -> Distance.ofMeters(number);
            case "km" -> Distance.ofKilometers(number);
            case "nm" -> Distance.ofNauticalMiles(number);
            default -> throw new Refusal(key.name() + ": \"" + unit + "\" is no unit of length; use m, km or nm");
        };
    }
}
