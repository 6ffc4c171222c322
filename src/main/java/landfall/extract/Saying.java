package landfall.extract;

import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Who speaks at one word of saying: the subject before it, across an insertion if need be; the name behind it where verb and subject
 * are turned round; else the one who spoke last.
 */
final class Saying {
    private static final Set<Sense> CHARGES =
            Set.of(Sense.SUPPLY, Sense.SUPPLY_NOUN, Sense.RECEIVE, Sense.REQUEST, Sense.CONCEAL);
    private static final int MOST_BREAKS = 3;
    private static final int CLOSE = 3;
    /** ", meanwhile,". */
    private static final int SHORT = 3;

    private final Sentence s;
    private final Speakers speakers;
    private final Hit cue;
    private final int before;
    private final int after;

    /**
     * @param before token after the last cue
     * @param after first token of the next cue
     */
    Saying(Sentence sentence, Speakers speakers, Hit cue, int before, int after) {
        this.s = sentence;
        this.speakers = speakers;
        this.cue = cue;
        this.before = before;
        this.after = after;
    }

    /** The speaker's phrase, or null if nobody can be named. */
    Speakers.Phrase speaker() {
        int head = Cues.head(s, cue);
        boolean inverted =
                head == 0 || !s.token(head - 1).isWord() && !s.endsWith(head - 1, Sense.ACTOR); // "U.S. says"
        Speakers.Phrase within = inverted && cue.length() > 2 ? speakers.read(s, cue.from() + 1, cue.to() - 1) : null;
        boolean subject =
                cue.sense() != Sense.ACCUSE || s.language().traits().order() == Order.VSO; // "وجهت واشنطن اتهامات"
        if (within != null && subject) {
            return within; // "teilte Seoul mit"
        }
        if (inverted && pronounEnds()) {
            return new Speakers.Phrase(speakers.lastPerson(), cue.to(), cue.to() + 1);
        }
        int from = Reach.clauseStart(s, cue.from(), before);
        boolean comma = cue.from() > 0 && s.token(cue.from() - 1).is(",");
        Speakers.Phrase ahead = goesOn(head) ? last() : ahead(from, comma);
        // "The president, Yoon, called it": what stands behind is no subject
        boolean opened = ahead != null && comma && !goesOn(head) && (from < cue.from() || asked(from) != null);
        Speakers.Phrase behind = opened || accuses() ? null : behind();
        boolean first = isVerbFirst(head, ahead, behind);
        Speakers.Phrase found = (inverted || first) && behind != null ? behind : ahead != null ? ahead : behind;
        return found == null ? last() : from > before && found.from() >= from ? withOffice(found, from) : found;
    }

    /** "The press secretary of the Pentagon, General Pat Ryder said": the office before the comma tells whose general he is. */
    private Speakers.Phrase withOffice(Speakers.Phrase found, int from) {
        int start = s.token(from - 1).is(",") ? Reach.clauseStart(s, from - 1, before) : from;
        boolean office = start < from
                && s.has(start, from, Sense.ROLE)
                && found.actor() != null
                && found.actor().role() != null
                && s.within(found.from(), found.to(), h -> h.sense() == Sense.ACTOR || h.sense() == Sense.DEMONYM)
                        .isEmpty()
                && s.within(start, from, h -> Content.HAPPENING.contains(h.sense()))
                        .isEmpty()
                && found.to() <= cue.from();
        Speakers.Phrase whole = office ? speakers.read(s, start, found.to()) : null;
        return whole == null || whole.actor() == null || whole.actor().country() == null ? found : whole;
    }

    /** "…, acusando a Kiev de suministrar drones": behind the verb stands who is accused, where the charge follows. */
    private boolean accuses() {
        return cue.sense() == Sense.ACCUSE
                && s.language().traits().order() == Order.SVO
                && !s.within(cue.to(), s.size(), h -> CHARGES.contains(h.sense()))
                        .isEmpty();
    }

    /** "بعد أن قالت واشنطن إن": where the verb comes first, the name right behind it is its subject, unless one stands right before. */
    private boolean isVerbFirst(int head, Speakers.Phrase ahead, Speakers.Phrase behind) {
        return s.language().traits().order() == Order.VSO
                && behind != null
                && behind.from() == cue.to()
                && s.startsWith(behind.from(), Sense.ACTOR)
                && (ahead == null || ahead.to() < head);
    }

    /** "said Kirby and added", "…, adding": he who spoke before goes on. */
    private boolean goesOn(int head) {
        boolean and = before > 0
                && (s.startsWith(head - 1, Sense.AND) || s.startsWith(head - 1, Sense.BUT))
                && s.token(head - 1).isWord();
        return (and || before > 0 && cue.sense() == Sense.SAYING) && speakers.last() != null;
    }

    private Speakers.Phrase ahead(int from, boolean comma) {
        boolean insertion = comma && from == cue.from();
        Speakers.Phrase ahead = insertion ? asked(from) : new Subject(s, speakers).before(from, cue.from());
        int start = from;
        for (int step = 0; ahead == null && start > before && step < MOST_BREAKS; step++) {
            int to = start - 1;
            start = Reach.clauseStart(s, to, before);
            boolean aside = s.startsWith(start, Sense.RELATIVE); // "M Leasing, which owns the Angara, denied"
            if (!aside && start > before && s.token(to).is(",")) {
                int title = Reach.apposition(s, to, before); // "The spokesman of the ministry, Patel, had said"
                start = title < to ? title : start;
            }
            ahead = start < to && !aside ? new Subject(s, speakers).before(start, to) : null;
        }
        return ahead;
    }

    /** "A spokesman, asked about it, said": the insertion is no subject, he who stands before it is. */
    private Speakers.Phrase asked(int from) {
        int opening = Reach.clauseStart(s, cue.from() - 1, before) - 1;
        int start = opening > before ? Reach.clauseStart(s, opening, before) : before;
        if (opening > before && Content.isQuote(s, opening)) {
            return null; // "…from North Korea”, said Kirby": the quotation ends there
        }
        boolean meanwhile = opening > start && cue.from() - opening <= SHORT && s.endsWith(opening - 1, Sense.ACTOR);
        boolean named = meanwhile
                || opening > start
                        && !s.within(start, opening, h -> Subject.NAMES_A_SPEAKER.contains(h.sense()))
                                .isEmpty();
        return named && cue.sense() != Sense.SAYING && from == cue.from()
                ? new Subject(s, speakers).before(start, opening)
                : null;
    }

    /** "…», — добавил он.": behind what was said a pronoun alone is the person who spoke before, not somebody named within. */
    private boolean pronounEnds() {
        return s.startsWith(cue.to(), Sense.PRONOUN)
                && (cue.to() + 1 >= s.size() || !s.token(cue.to() + 1).isWord())
                && speakers.lastPerson() != null;
    }

    private Speakers.Phrase behind() {
        if (s.endsWith(cue.to() - 1, Sense.THAT)) {
            return null; // "estiment que": what follows is what was said
        }
        Speakers.Phrase behind = speakers.read(s, cue.to(), Reach.phraseEnd(s, cue.to(), after));
        if (behind == null || cue.sense() == Sense.SAYING || behind.from() > cue.to() + CLOSE || isSaid(behind)) {
            return null;
        }
        boolean they = s.language().traits().order() == Order.SVO
                && behind.to() - behind.from() == 1
                && s.startsWith(behind.from(), Sense.PRONOUN);
        return they ? null : behind;
    }

    /** "denied shipping North Korean shells", "否认向俄罗斯": a name within what is denied denies nothing. */
    private boolean isSaid(Speakers.Phrase behind) {
        return cue.sense() == Sense.DENY
                && (!s.within(cue.to(), behind.from(), h -> CHARGES.contains(h.sense()))
                                .isEmpty()
                        || s.mentions().stream()
                                .filter(m -> m.from() >= behind.from() && m.to() <= behind.to())
                                .anyMatch(m -> m.owns() == Sense.GOODS || m.marker() == Sense.TO));
    }

    private Speakers.Phrase last() {
        return speakers.last() == null ? null : new Speakers.Phrase(speakers.last(), cue.from(), cue.from());
    }
}
