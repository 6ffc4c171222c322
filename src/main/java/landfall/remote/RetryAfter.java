package landfall.remote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a server asks to be left alone (RFC 9110, 10.2.3): in seconds, or until a date, which its own clock is held against. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * Null when not said, or not as the protocol has it.
     *
     * @param value of {@code Retry-After}, or null
     * @param date of the answer by the server's clock, or null
     */
    static Duration of(String value, String date) {
        if (value == null || date == null && !value.strip().matches("\\d{1,9}")) {
            return null;
        }
        if (value.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        }
        try {
            Duration wait = Duration.between(time(date), time(value));
            return wait.isNegative() ? null : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime time(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
