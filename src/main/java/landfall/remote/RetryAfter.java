package landfall.remote;

import java.time.Duration;

/** How long a server asks to be left alone (RFC 9110, 10.2.3), in seconds; its other form, a date, needs a clock that agrees. */
final class RetryAfter {
    private RetryAfter() {}

    /** Null when not said, or not as a number of seconds. */
    static Duration of(String value) {
        return value != null && value.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : null;
    }
}
