package landfall.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import landfall.reject.Refusal;

/** Times that a caller types. */
final class Times {
    private Times() {}

    /** A day or an instant in ISO 8601; null for null. A day means its first instant in UTC. */
    static Instant instant(String option, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    option + ": \"" + text + "\" is no time; write it as 2022-11-02 or 2022-11-02T06:00:00Z.", e);
        }
    }
}
