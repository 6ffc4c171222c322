package landfall.extract;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * When something was said and when it is said to have happened. Every date names its basis. "Wednesday (2 November)" has no
 * year: the publication date decides; where there is none, weekday and day narrow the year, and the latest that fits is taken
 * and said to be so.
 */
final class Dates {
    private static final int AFTER_CUE = 14;
    private static final int ADJACENT = 2;
    private static final Set<Sense> SAYING = EnumSet.of(Sense.SAY, Sense.DENY, Sense.ACCUSE, Sense.SUSPECT);
    private static final Set<Sense> TELLING = EnumSet.of(
            Sense.THAT,
            Sense.SUPPLY,
            Sense.RECEIVE,
            Sense.ARRIVE,
            Sense.REQUEST,
            Sense.CONCEAL,
            Sense.LAUNCH,
            Sense.SEIZE);

    private final Sentence s;
    private final Anchor anchor;
    private final List<Dated> all;

    /** @param own the day the report speaks from, as far as its own words tell, or null */
    Dates(Report report, Sentence sentence, When own) {
        When published = report.published();
        this.s = sentence;
        When from =
                published == null ? own : new When(published.value(), "publication date (" + published.basis() + ")");
        this.anchor = from == null ? null : Anchor.of(from, sentence.language().code());
        this.all = new DateWords(sentence, anchor).all();
    }

    /** The day of the statement: a weekday or date beside the cue, else that of the report, which is when it tells things itself. */
    When said(Statement statement) {
        return saying(statement).map(Dated::when).orElse(anchor == null ? null : anchor.when());
    }

    /** A date near the cue that is no part of what was said. */
    private Optional<Dated> saying(Statement statement) {
        if (statement == null || statement.cue() == null) {
            return Optional.empty();
        }
        int cue = s.tokenAt(statement.cue().start());
        List<Dated> beside = all.stream()
                .filter(f -> f.from() - cue <= AFTER_CUE)
                .filter(f -> !statement.holds(f.from())
                        || (verbLast() ? isBefore(cue, f, statement) : isRightBehind(statement, f)))
                .toList();
        return verbLast()
                ? beside.stream().min(Comparator.comparingInt(f -> apart(f, cue, statement)))
                : beside.stream().findFirst();
    }

    private boolean verbLast() {
        return s.language().traits().order() == Order.SOV;
    }

    /** "said on 30 December 2022 that", "said yesterday": what is said begins behind it. */
    private boolean isRightBehind(Statement statement, Dated f) {
        int cue = s.tokenAt(statement.cue().end());
        int behind = f.from() - cue;
        boolean adjacent = behind >= 0 && behind <= ADJACENT && (f.near() || isSetOff(f));
        return adjacent || f.near() && behind >= 0 && statement.sense() == Sense.DENY && tellsNothing(cue, f.from());
    }

    /** "rejected the allegation on Sunday": between the words no clause begins that could have been on that day. */
    private boolean tellsNothing(int from, int to) {
        return s.hits().stream().noneMatch(h -> TELLING.contains(h.sense()) && h.from() >= from && h.to() <= to);
    }

    /** Where the verb comes last, a day before it may stand among what was said; more than a day only beside the verb or the speaker. */
    private boolean isBefore(int cue, Dated f, Statement statement) {
        int behind = f.from() - speaker(statement);
        boolean bySpeaker = behind >= 0 && behind <= ADJACENT && isSetOff(f);
        return f.from() < cue && (f.near() || cue - f.to() <= 1 || bySpeaker);
    }

    /** Whether a comma or "that" stands behind it, perhaps behind an ending. */
    private boolean isSetOff(Dated f) {
        return f.to() < s.size()
                && (s.token(f.to()).is(",")
                        || s.startsWith(f.to(), Sense.THAT)
                        || f.to() + 1 < s.size() && s.token(f.to() + 1).is(","));
    }

    private int speaker(Statement statement) {
        return statement.speakerSpan() == null
                ? Integer.MAX_VALUE / 2
                : s.tokenAt(statement.speakerSpan().end());
    }

    /** Words between the date and the cue or the speaker, whichever is nearer. */
    private int apart(Dated f, int cue, Statement statement) {
        int fromCue = Math.abs(cue - f.to());
        return Math.min(fromCue, Math.abs(f.from() - speaker(statement)));
    }

    /** The first date within what was said. */
    When event(int from, int to, Statement statement) {
        Dated saying = saying(statement).orElse(null);
        for (Dated f : all) {
            boolean inside = f.from() >= from && f.to() <= to;
            boolean held = statement == null || statement.cue() == null || statement.holds(f.from());
            if (inside && held && !f.equals(saying) && !isBesideCue(f, statement)) {
                return f.when();
            }
        }
        return anchor == null || anchor.day() == null
                ? null
                : s.first(from, to, Sense.SAME_DAY)
                        .map(h -> new When(
                                anchor.when().value(),
                                "\"" + s.words(h.from(), h.to()) + "\", the day of the report: "
                                        + anchor.when().basis()))
                        .orElse(null);
    }

    /** "…, reported on Saturday the Courier": the day of the saying, whether or not it is known who said it. */
    private boolean isBesideCue(Dated f, Statement statement) {
        boolean known = statement != null && statement.cue() != null;
        return f.near()
                && (known
                        ? Math.abs(f.from() - s.tokenAt(statement.cue().start())) <= DateWords.NEAR
                        : s.hits().stream()
                                .anyMatch(h -> SAYING.contains(h.sense())
                                        && h.to() <= f.from()
                                        && f.from() - h.to() < ADJACENT));
    }

    /** The first full date of the sentence that fits its weekday, to speak from when the page gives none. */
    When own() {
        return all.stream().filter(Dated::full).map(Dated::when).findFirst().orElse(null);
    }
}
