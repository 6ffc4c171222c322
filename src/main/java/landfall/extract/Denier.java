package landfall.extract;

import java.util.Set;
import landfall.claim.Actor;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Who denies where nobody known is named: "M Leasing, which owns the ship, denied". Unread, the sentence would pass for the report's
 * own word, and a denial for its opposite.
 */
final class Denier {
    static final Actor UNKNOWN = new Actor(null, null, null, Actor.Kind.ORGANISATION);

    private static final int LONGEST = 8;
    /** What stands first where no subject does: "he denied", "which denied", "on Wednesday", "at the company". */
    private static final Set<Sense> NO_SUBJECT =
            Set.of(Sense.PRONOUN, Sense.WE, Sense.RELATIVE, Sense.IN, Sense.TO, Sense.FROM, Sense.WITH, Sense.NEGATION);

    private final Sentence s;
    private final Hit cue;
    private final int before;

    /** @param before token after the last cue */
    Denier(Sentence sentence, Hit cue, int before) {
        this.s = sentence;
        this.cue = cue;
        this.before = before;
    }

    /** The phrase of one who is only words to us, without a name where no subject stands before the verb. */
    Speakers.Phrase unknown() {
        int from = start();
        int to = end(from);
        boolean subject = to > from
                && (isArticle(from, to) || NO_SUBJECT.stream().noneMatch(sense -> s.startsWith(from, sense)))
                && !NamingWords.isDate(s, to - 1);
        return subject
                ? new Speakers.Phrase(actor(s.words(from, to)), from, to)
                : new Speakers.Phrase(UNKNOWN, cue.from(), cue.from());
    }

    /** "Het bedrijf": what may be a pronoun is an article before a noun. */
    private boolean isArticle(int from, int to) {
        return to - from > 1 && s.startsWith(from, Sense.ARTICLE) && s.startsWith(from, Sense.PRONOUN);
    }

    /** The topic that opens the sentence though we know nobody by it (업체는, 同社は), or null. */
    Speakers.Phrase topic() {
        for (int i = 0; i < Math.min(cue.from() - 1, LONGEST); i++) {
            if (s.isTopic(i)) {
                boolean own = s.startingAt(i).isEmpty()
                        && s.within(0, i + 1, h -> h.sense() != Sense.VESSEL).isEmpty();
                return own ? new Speakers.Phrase(actor(s.words(0, i + 1)), 0, i + 1) : null;
            }
        }
        return null;
    }

    /** "イラン、…を否定": in a headline the comma stands for the particle; null if nobody known stands before it. */
    Speakers.Phrase beforeComma(Speakers speakers) {
        for (int i = 1; i < Math.min(cue.from() - 1, LONGEST); i++) {
            if (s.token(i).is(",")) {
                Speakers.Phrase phrase = speakers.read(s, 0, i);
                return phrase != null && phrase.actor() != null && phrase.from() == 0 && phrase.to() == i
                        ? phrase
                        : null;
            }
        }
        return null;
    }

    /** The phrase found, unless nobody is, or only one who spoke earlier though another subject stands before the verb. */
    Speakers.Phrase orUnknown(Speakers.Phrase found) {
        if (found == null || found.actor() == null) {
            return unknown();
        }
        boolean article = found.to() == found.from() + 1 && isArticle(found.from(), Cues.head(s, cue));
        boolean carried = found.from() == found.to() || article;
        return carried && isNew() ? unknown() : found;
    }

    /** Whether a subject stands before the verb, so that nobody who spoke earlier can be meant. */
    private boolean isNew() {
        Order order = s.language().traits().order();
        boolean first =
                order == Order.SVO || order == Order.V2 && s.startsWith(start(), Sense.ARTICLE); // not "gestern"
        return first && !s.language().traits().proDrop() && unknown().actor().name() != null;
    }

    /** "Belarus, which denies it, has sold shells": the denial is the head's, and ends with the clause. */
    boolean isRelative() {
        int head = Cues.head(s, cue);
        return head > before + 2
                && s.startsWith(head - 1, Sense.RELATIVE)
                && !s.startsWith(head - 1, Sense.ARTICLE)
                && s.token(head - 2).is(",")
                && relativeEnd() < s.size();
    }

    /** Whoever stands before the relative clause; null if we know nobody by it. */
    Speakers.Phrase head(Speakers speakers) {
        int comma = Cues.head(s, cue) - 2;
        return new Subject(s, speakers).before(Reach.clauseStart(s, comma, before), comma);
    }

    /** The comma behind the relative clause, or the end. */
    int relativeEnd() {
        int i = cue.to();
        while (i < s.size() && !s.token(i).is(",")) {
            i++;
        }
        return i;
    }

    private static Actor actor(String words) {
        return new Actor(words, null, null, Actor.Kind.ORGANISATION);
    }

    private int start() {
        if (s.language().traits().order() == Order.SOV) {
            return 0;
        }
        int head = Cues.head(s, cue);
        boolean insertion = head > before + 2 && s.token(head - 1).is(",");
        int i = insertion ? before : Reach.clauseStart(s, head, before);
        while (i < head && (!s.token(i).isWord() || s.startsWith(i, Sense.AND) || s.startsWith(i, Sense.BUT))) {
            i++;
        }
        return i;
    }

    private int end(int from) {
        boolean last = s.language().traits().order() == Order.SOV; // all that is denied stands before the verb
        int head = Cues.head(s, cue);
        int i = from;
        while (i < head && i - from < LONGEST && !s.token(i).is(",")) {
            i++;
        }
        boolean subject =
                !last || s.token(i).is(",") && s.within(from, i, Sense.ACTOR).isEmpty();
        return subject && i - from < LONGEST ? i : from;
    }
}
