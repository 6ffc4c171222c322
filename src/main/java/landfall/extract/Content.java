package landfall.extract;

import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** What was said: the that-clause behind the cue, the quotation or clause before it, or all around an insertion. */
final class Content {
    /** A cue of so many words has what was said in its gap: "räumt Lieferungen ein". */
    private static final int SPREAD = 4;

    private static final int THAT_WITHIN = 20;

    private static final int SHORT_INSERTION = 10;

    private static final int ADDRESSEE = 5;
    private static final int TAIL = 3;

    static final Set<Sense> HAPPENING = Set.of(
            Sense.SUPPLY,
            Sense.SEIZE,
            Sense.FIND,
            Sense.RECEIVE,
            Sense.ARRIVE,
            Sense.REQUEST,
            Sense.CONCEAL,
            Sense.LAUNCH,
            Sense.NO_EVIDENCE,
            Sense.BASELESS);

    private static final Set<Sense> FRAMED = Set.of(Sense.DENY, Sense.ADMIT);

    private Content() {}

    static int[] of(Sentence s, Hit cue, Speakers.Phrase phrase, int before, int after) {
        int cueEnd = cue.length() >= SPREAD ? cue.from() + 1 : cue.to();
        int end = Math.max(cueEnd, phrase.to());
        int that = that(s, end, Math.min(after, end + THAT_WITHIN));
        int start = Math.min(Cues.head(s, cue), phrase.from());
        boolean speech = before == 0 && start > 2 && isDash(s, 0) && isDash(s, start - 1);
        if (speech) {
            return new int[] {1, start - 1}; // "- Mamy przesłanki … - powiedział Kirby"
        }
        if (cue.sense() == Sense.ACCUSE && that >= 0 && phrase.to() <= cue.from()) {
            return new int[] {cueEnd, s.size()}; // the one accused is part of what is said
        }
        if (cue.sense() == Sense.SAYING && end < s.size() - 1) {
            return new int[] {that < 0 ? end : that, s.size()};
        }
        if (that >= 0 && that < s.size()) {
            return new int[] {that, s.size()};
        }
        boolean relative = start > before
                && (s.startsWith(start - 1, Sense.RELATIVE) && !s.startsWith(start - 1, Sense.ARTICLE)
                        || s.startsWith(start - 1, Sense.THAT));
        boolean verbFirst = s.language().traits().order() == Order.VSO && phrase.from() >= cue.to();
        if (relative && start > before + 2 && !verbFirst) {
            // "which the Pentagon confirmed"; "a ship that Washington says carried missiles"
            boolean over =
                    s.within(end, s.size(), h -> HAPPENING.contains(h.sense())).isEmpty();
            return new int[] {before, over ? start - 1 : s.size()};
        }
        int dash = start > 1 && isDash(s, start - 1) ? 1 : 0; // "«…», — сказал"
        boolean comma = start > 0 && s.token(start - 1 - dash).is(",");
        boolean insertion = comma
                && !s.startsWith(end + 1, Sense.SAYING)
                && end < s.size() - 2
                && s.token(end).is(",")
                && end - start <= SHORT_INSERTION;
        if (insertion && start > before + 1) {
            return new int[] {before, s.size()};
        }
        boolean quoted = isQuote(s, start - 1 - dash) || isQuote(s, start - 2 - dash);
        boolean happened =
                !s.within(before, start, h -> HAPPENING.contains(h.sense())).isEmpty();
        if (start > before + 2 && (quoted || comma && (phrase.from() >= cue.to() || happened))) {
            return new int[] {before, start - dash};
        }
        if (end >= s.size() - 1) {
            boolean framed = isV2(s) && FRAMED.contains(cue.sense()) && phrase.to() < cue.from() - 1;
            return framed // "hat Lieferungen an Russland dementiert"
                    ? new int[] {phrase.to(), cue.from()}
                    : new int[] {before, Math.max(before + 1, start)};
        }
        if (isV2(s) && phrase.from() >= cue.to() && tells(s, before, start) && s.size() - end <= TAIL) {
            return new int[] {before, start}; // "Lieferungen an Russland dementierte Teheran jedoch"
        }
        return new int[] {afterAdverb(s, afterAddressee(s, end)), s.size()};
    }

    private static boolean isV2(Sentence s) {
        return s.language().traits().order() == Order.V2;
    }

    private static boolean tells(Sentence s, int from, int to) {
        return !s.within(from, to, h -> HAPPENING.contains(h.sense()) || h.sense() == Sense.SUPPLY_NOUN)
                .isEmpty();
    }

    private static boolean isDash(Sentence s, int i) {
        return "-–—".contains(s.token(i).text());
    }

    /** "told Malian officers it would send": who is told something gives nothing. */
    private static int afterAddressee(Sentence s, int from) {
        for (int i = from;
                s.language().traits().order() == Order.SVO && i < Math.min(s.size() - 2, from + ADDRESSEE);
                i++) {
            if (i > from && s.startsWith(i, Sense.PRONOUN) && s.token(i).isWord()) {
                return i;
            }
            if (!s.token(i).isWord() || s.startingAt(i).stream().anyMatch(h -> HAPPENING.contains(h.sense()))) {
                return from;
            }
        }
        return from;
    }

    static int[] aroundAccording(Sentence s, Hit cue, Speakers.Phrase phrase, int before) {
        int start = Math.min(cue.from(), phrase.from());
        int end = Math.max(cue.to(), phrase.to());
        if (end < s.size() && s.startsWith(end, Sense.THAT)) {
            return new int[] {end, s.size()};
        }
        if (start <= before + 1) {
            int from = end < s.size() && s.token(end).is(",") ? end + 1 : end;
            return new int[] {Math.min(from, s.size()), s.size()};
        }
        boolean inserted = s.within(before, start - 1, h -> HAPPENING.contains(h.sense()))
                .isEmpty(); // "Pyongyang, according to Kirby, has arranged …"
        if (s.token(start - 1).is(",") && !(inserted && end < s.size() - 2)) {
            return new int[] {before, start - 1};
        }
        return new int[] {before, s.size()};
    }

    /** First token of what a that-clause, a whether-clause or a colon introduces, or -1. */
    private static int that(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean clause = s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER);
            boolean cleft = clause && s.endsWith(i - 1, Sense.ACTOR) && s.has(from, i, Sense.PRONOUN);
            boolean after = s.endsWith(i, Sense.BUT); // "بعد أن"
            if (clause && !cleft && !after) {
                return begun(s, from, i) ? -1 : i; // not "it was Belarus that"
            }
            boolean source = cueDenies(s, from) && s.size() - i <= TAIL; // "… denies sending weapons: report"
            if (s.isColon(i) && i + 1 < s.size() && !source) {
                return i + 1;
            }
            boolean comma =
                    s.token(i).is(",") && !(s.startsWith(i + 1, Sense.THAT) || s.startsWith(i + 1, Sense.WHETHER));
            if (comma && !dateFollows(s, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean cueDenies(Sentence s, int end) {
        return s.endsWith(end - 1, Sense.DENY);
    }

    /** "said Kyiv had sent shells that": what was said begins before, and "that" belongs to the shells. */
    private static boolean begun(Sentence s, int from, int that) {
        return s.startsWith(that, Sense.RELATIVE)
                && s.language().traits().order() == Order.SVO
                && s.mentions().stream()
                        .filter(m -> m.bare() && m.from() >= from && m.kind() == Mention.Kind.NAME)
                        .anyMatch(m ->
                                s
                                        .within(m.to(), that, h -> h.sense() == Sense.GOODS || h.sense() == Sense.CARGO)
                                        .stream()
                                        .anyMatch(h -> !s.within(m.to(), h.from(), t -> HAPPENING.contains(t.sense()))
                                                .isEmpty()));
    }

    /** ", am Mittwoch (2. November), dass": the date between commas parts nothing. */
    private static boolean dateFollows(Sentence s, int comma) {
        for (int i = comma + 1; i < Math.min(s.size(), comma + 10); i++) {
            if (NamingWords.isDate(s, i)) {
                return true;
            }
            if (s.token(i).is(",")) {
                return false;
            }
        }
        return false;
    }

    /** "behaupteten auch, der Iran habe": the adverb belongs to the saying. */
    private static int afterAdverb(Sentence s, int from) {
        for (int i = from + 1; i < Math.min(s.size() - 2, from + 3); i++) {
            if (s.token(i).is(",") && s.startingAt(i - 1).isEmpty()) {
                return i + 1;
            }
        }
        return from;
    }

    static boolean isQuote(Sentence s, int i) {
        return i >= 0 && "\"„“”«»".contains(s.token(i).text());
    }
}
