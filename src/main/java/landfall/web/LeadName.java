package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.store.Subjects;
import landfall.watch.Lead;
import landfall.web.WebServer.Halt;

/**
 * By what an address names a lead: its ships and when its voyage began, {@code imo:9111034@2022-10-11T22:52Z}, so that a link that was sent
 * opens the same voyage when new positions changed the order. A rank names whatever stands there now.
 */
final class LeadName {
    private static final Pattern NAME = Pattern.compile(
            "([a-z0-9:+ ]{1,400})@(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ)"); // in a form, a plus is a space
    private static final Pattern RANK = Pattern.compile("-?\\d+");

    /** A position that comes late may move the beginning of a voyage; that of another voyage lies further away. */
    private static final Duration SAME = Duration.ofHours(24);

    private LeadName() {}

    static String of(Lead lead) {
        return lead.chain().isEmpty()
                ? String.valueOf(lead.rank())
                : Subjects.ships(lead) + "@" + begin(lead).toString().replace(":00Z", "Z");
    }

    /** The lead of that name or rank; {@code null} is the first. */
    static Optional<Lead> find(List<Lead> leads, String asked) {
        String name = asked == null ? "1" : asked;
        if (RANK.matcher(name).matches()) {
            return leads.stream()
                    .filter(l -> String.valueOf(l.rank()).equals(name))
                    .findFirst();
        }
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            throw unreadable();
        }
        String ships = m.group(1).replace(' ', '+');
        Instant begin = instant(m.group(2));
        return leads.stream()
                .filter(l -> !l.chain().isEmpty() && Subjects.ships(l).equals(ships))
                .filter(l -> away(l, begin).compareTo(SAME) <= 0)
                .min(Comparator.comparing(l -> away(l, begin)));
    }

    /** @throws Halt where there is none, and says whether there was */
    static Lead the(List<Lead> leads, String asked) {
        return find(leads, asked)
                .orElseThrow(
                        () -> new Halt(
                                404,
                                RANK.matcher(asked == null ? "1" : asked).matches()
                                        ? "There is no such lead in this case."
                                        : "This voyage is not among the leads of the latest run; the voyages of the case are those that are."));
    }

    private static Duration away(Lead lead, Instant begin) {
        return Duration.between(begin(lead), begin).abs();
    }

    private static Instant begin(Lead lead) {
        return lead.chain().get(0).start().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text.replace("Z", ":00Z"));
        } catch (DateTimeParseException e) {
            throw unreadable();
        }
    }

    private static Halt unreadable() {
        return new Halt(400, "A lead has a number, such as 1, or a name, as the links to it have.");
    }
}
