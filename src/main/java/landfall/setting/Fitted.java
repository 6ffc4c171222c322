package landfall.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/**
 * Values that were fitted to data and stand in for the judgement in a record's annotations: a properties file beside the record,
 * {@code weights-fitted.properties} for {@code Weights}, with the key {@code source} and a line a value.
 */
final class Fitted {
    private static final ClassValue<Fitted> READ = new ClassValue<>() {
        @Override
        protected Fitted computeValue(Class<?> type) {
            return new Fitted(type);
        }
    };

    private final Properties values = new Properties();

    private Fitted(Class<?> type) {
        String name = type.getSimpleName().toLowerCase(Locale.ROOT) + "-fitted.properties";
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in != null) {
                values.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " on the class path cannot be read", e);
        }
    }

    static Fitted of(Class<?> type) {
        return READ.get(type);
    }

    /** Value with unit; null where nothing was fitted. */
    String value(String key) {
        return key.equals("source") ? null : values.getProperty(key);
    }

    String source() {
        return values.getProperty("source");
    }
}
