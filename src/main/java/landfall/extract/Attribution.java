package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import landfall.claim.Actor;
import landfall.claim.Span;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Who said what in a sentence. Patterns: cue and that-clause; speaker after the cue ("…, said Kirby"); "according to"; a name
 * or country, a colon and the rest; quotations that run over several sentences; reported speech carried over by its mood.
 */
final class Attribution {
    private static final Set<Sense> CUES = Set.of(
            Sense.SAY,
            Sense.SAYING,
            Sense.ADMIT,
            Sense.ACCUSE,
            Sense.DENY,
            Sense.SUSPECT,
            Sense.ACCORDING,
            Sense.ACCORDING_AFTER);
    private static final Set<Sense> OBJECT =
            Set.of(Sense.TO, Sense.FROM, Sense.BY, Sense.AGAINST, Sense.IN, Sense.THROUGH, Sense.DECLARED, Sense.WAR);
    private static final Set<Sense> NAMES_A_SPEAKER = Set.of(Sense.ROLE, Sense.OFFICE, Sense.PRIVATE);
    private static final int FORWARD = 14;
    private static final int MOST_BREAKS = 3;
    private static final int NAME_REACH = 7;
    private static final int NEAR = 3;
    /** A cue of so many words has what was said in its gap: "räumt Lieferungen ein". */
    private static final int SPREAD = 4;

    /** "nach türkischen Angaben": a cue of so many words has the speaker in its gap. */
    private static final int AROUND = 3;

    private static final int PARTICLE = 3;
    private static final int THAT_WITHIN = 20;
    private static final int SHORT_INSERTION = 10;
    private static final Set<Sense> HAPPENING = Set.of(
            Sense.SUPPLY,
            Sense.SEIZE,
            Sense.RECEIVE,
            Sense.REQUEST,
            Sense.CONCEAL,
            Sense.LAUNCH,
            Sense.NO_EVIDENCE,
            Sense.BASELESS);

    private final Speakers speakers = new Speakers();
    private int lastLine = -1;
    private boolean lastWasQuoted;

    List<Statement> of(Sentence s) {
        List<Statement> statements = new ArrayList<>();
        speakers.see(s);
        List<Hit> cues = cues(s);
        for (int c = 0; c < cues.size(); c++) {
            int before = c == 0 ? 0 : cues.get(c - 1).to();
            int after = c + 1 < cues.size() ? cues.get(c + 1).from() : s.size();
            Statement statement = statement(s, cues.get(c), before, after);
            if (statement != null) {
                statements.add(statement);
                speakers.spoke(statement.speaker());
            }
        }
        if (statements.isEmpty()) {
            Statement colon = colon(s);
            if (colon == null) {
                colon = nameAndQuotation(s);
            }
            if (colon == null) {
                colon = carried(s);
            }
            if (colon != null) {
                statements.add(colon);
                speakers.spoke(colon.speaker());
            }
        }
        lastLine = s.line();
        lastWasQuoted = !statements.isEmpty();
        return statements;
    }

    private static List<Hit> cues(Sentence s) {
        List<Hit> cues = new ArrayList<>();
        s.hits().stream()
                .filter(h -> CUES.contains(h.sense()))
                .sorted(Comparator.comparingInt(Hit::from)
                        .thenComparing(h -> -h.length())
                        .thenComparing(h -> rank(h.sense())))
                .filter(h -> !isDenied(s, h))
                .forEach(h -> {
                    if (cues.isEmpty() || cues.get(cues.size() - 1).to() <= h.from()) {
                        cues.add(h);
                    }
                });
        return cues;
    }

    /** "denied reports of": the noun says nothing of its own. */
    private static boolean isDenied(Sentence s, Hit cue) {
        boolean noun = cue.sense() == Sense.SAY && s.startsWith(cue.from(), Sense.ACCUSATION);
        return noun
                && s.within(Math.max(0, cue.from() - NEAR), cue.from(), Sense.DENY).stream()
                        .anyMatch(h -> h.to() <= cue.from());
    }

    private static int rank(Sense sense) {
        return switch (sense) {
            case ACCUSE, ADMIT -> 0;
            case DENY -> 1;
            case ACCORDING -> 2;
            case ACCORDING_AFTER -> 3;
            case SUSPECT -> 4;
            default -> 5;
        };
    }

    private Statement statement(Sentence s, Hit cue, int before, int after) {
        int from = clauseStart(s, cue.from(), before);
        if (cue.sense() == Sense.ACCORDING) {
            Speakers.Phrase within = cue.length() >= AROUND ? speakers.read(s, cue.from() + 1, cue.to()) : null;
            Speakers.Phrase phrase =
                    within != null ? within : speakers.read(s, cue.to(), phraseEnd(s, cue.to(), after));
            return phrase == null ? null : make(s, cue, phrase, aroundAccording(s, cue, phrase, before));
        }
        if (cue.sense() == Sense.ACCORDING_AFTER) {
            Speakers.Phrase phrase = speakers.read(s, chunk(s, Math.max(from, cue.from() - 6), cue.from()), cue.from());
            return phrase == null ? null : make(s, cue, phrase, aroundAccording(s, cue, phrase, before));
        }
        if (s.language().traits().order() == Order.SOV) {
            return new SpeakerFirst(s, speakers).statement(cue, before);
        }
        boolean participle = cue.sense() == Sense.SAYING;
        int head = head(s, cue);
        boolean inverted = head == 0 || !s.token(head - 1).isWord();
        Speakers.Phrase behind = speakers.read(s, cue.to(), phraseEnd(s, cue.to(), after));
        Speakers.Phrase ahead = subjectBefore(s, from, cue.from());
        // "Iran, for its part, has always denied": the subject stands before what is put between
        if (cue.from() > 0 && s.token(cue.from() - 1).is(",") && from == cue.from()) {
            // "A spokesman, asked about it, said": the insertion is no subject
            int opening = clauseStart(s, cue.from() - 1, before) - 1;
            int start = opening > before ? clauseStart(s, opening, before) : before;
            boolean named = opening > start
                    && !s.within(start, opening, h -> NAMES_A_SPEAKER.contains(h.sense()))
                            .isEmpty();
            ahead = named && !participle ? subjectBefore(s, start, opening) : null;
            behind = ahead == null ? behind : null;
        }
        if (ahead != null
                && from < cue.from()
                && cue.from() > 0
                && s.token(cue.from() - 1).is(",")) {
            behind = null; // "The president, Yoon, called it"
        }
        if (before > 0 && s.startsWith(head - 1, Sense.AND) && s.token(head - 1).isWord() && speakers.last() != null) {
            ahead = new Speakers.Phrase(speakers.last(), cue.from(), cue.from()); // "said Kirby and added"
        }
        if (participle && before > 0) {
            ahead = speakers.last() == null ? null : new Speakers.Phrase(speakers.last(), cue.from(), cue.from());
        }
        for (int step = 0; ahead == null && from > before && step < MOST_BREAKS; step++) {
            int to = from - 1;
            from = clauseStart(s, to, before);
            ahead = from < to ? subjectBefore(s, from, to) : null;
        }
        boolean they = s.language().traits().order() == Order.SVO
                && behind != null
                && behind.to() - behind.from() == 1
                && s.startsWith(behind.from(), Sense.PRONOUN);
        if (behind != null && (participle || they || behind.from() > cue.to() + 3)) {
            behind = null;
        }
        Speakers.Phrase phrase = inverted && behind != null ? behind : ahead != null ? ahead : behind;
        if (phrase == null && ahead == null && speakers.last() != null) {
            phrase = new Speakers.Phrase(speakers.last(), cue.from(), cue.from());
        }
        if (phrase == null || phrase.actor() == null) {
            return null;
        }
        phrase = seated(s, phrase);
        return make(s, cue, phrase, content(s, cue, phrase, before, after));
    }

    /** Where the verb begins: "a déclaré". */
    private static int head(Sentence s, Hit cue) {
        int i = cue.from();
        while (i > 0 && s.startsWith(i - 1, Sense.AUXILIARY)) {
            i--;
        }
        return i;
    }

    /** The nearest phrase before the cue that is nobody's object. */
    private Speakers.Phrase subjectBefore(Sentence s, int from, int to) {
        int start = from;
        if (s.within(from, to, h -> NAMES_A_SPEAKER.contains(h.sense())).stream()
                .anyMatch(h -> bareNoun(s, h))) {
            return speakers.read(s, chunk(s, from, to), to);
        }
        Mention bare = null;
        Mention previous = null;
        for (Mention m : new Mentions(s).all()) {
            boolean subject = m.bare() && m.owns() == null && m.kind() == Mention.Kind.NAME;
            if (m.from() >= from && m.to() <= to && subject) {
                boolean listed = previous != null && Mentions.joined(s, previous, m);
                bare = listed ? bare : m; // of several that say it together the first
                previous = m;
            }
        }
        if (bare != null) {
            return speakers.read(s, phraseStart(s, bare, from), bare.to());
        }
        for (Mention m : new Mentions(s).all()) {
            if (m.from() >= from && m.to() <= to && m.marker() != null && OBJECT.contains(m.marker())) {
                start = Math.max(start, m.to());
            }
        }
        if (s.language().traits().order() == Order.V2 && start > from && start == to) {
            return null;
        }
        Speakers.Phrase phrase = start < to ? speakers.read(s, chunk(s, start, to), to) : null;
        return phrase == null ? place(s, from, to) : phrase;
    }

    /** "the US Fifth Fleet": the article and what adjoins the name belong to the phrase. */
    private static int phraseStart(Sentence s, Mention name, int least) {
        int i = name.from();
        while (i > least && s.endsWith(i - 1, Sense.ACTOR)) {
            i--;
        }
        return i > least && s.startsWith(i - 1, Sense.ARTICLE) ? i - 1 : i;
    }

    /** Start of the unbroken run of naming words that ends at the last of them. */
    private static int chunk(Sentence s, int from, int to) {
        int i = to - 1;
        while (i > from && (!s.token(i).isCapital() && !anchored(s, i) || isDate(s, i))) {
            i--;
        }
        while (i > from && (namesOn(s, i - 1) || prepositionInName(s, i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isDate(Sentence s, int i) {
        return s.startsWith(i, Sense.MONTH) || s.startsWith(i, Sense.WEEKDAY);
    }

    /** "mission to the United Nations". */
    private static boolean prepositionInName(Sentence s, int i) {
        boolean preposition = s.endsWith(i, Sense.TO) || s.endsWith(i, Sense.IN) || s.endsWith(i, Sense.FROM);
        return preposition
                && i > 0
                && (s.endsWith(i - 1, Sense.ROLE)
                        || s.endsWith(i - 1, Sense.OFFICE)
                        || s.endsWith(i - 1, Sense.PRIVATE));
    }

    private static boolean anchored(Sentence s, int i) {
        return s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && isAnchor(h.sense()));
    }

    /** "À Pyongyang, le ministère des Affaires étrangères": the place tells whose ministry. */
    private Speakers.Phrase seated(Sentence s, Speakers.Phrase phrase) {
        Actor actor = phrase.actor();
        if (actor.role() == null || actor.kind() == Actor.Kind.MEDIA || phrase.from() < 2) {
            return phrase;
        }
        String own = actor.country();
        boolean says = !s.within(phrase.from(), phrase.to(), h -> h.value().equals(own))
                .isEmpty();
        return new Mentions(s)
                .all().stream()
                        .filter(m -> m.from() <= 2 && m.to() < phrase.from() && m.kind() == Mention.Kind.NAME)
                        .filter(m -> m.marker() == Sense.IN || m.marker() == Sense.TO)
                        .filter(m -> !says && s.token(m.to()).is(",") && Speakers.isState(m.code()))
                        .findFirst()
                        .map(m -> new Speakers.Phrase(
                                new Actor(actor.name(), actor.role(), m.code(), actor.kind()),
                                phrase.from(),
                                phrase.to()))
                        .orElse(phrase);
    }

    /** "В Кремле заявили", "in Seoul heißt es": the place stands for those who speak there. */
    private Speakers.Phrase place(Sentence s, int from, int to) {
        return new Mentions(s)
                .all().stream()
                        .filter(m -> m.from() >= from
                                && m.to() <= to
                                && m.marker() == Sense.IN
                                && m.kind() == Mention.Kind.NAME)
                        .filter(m -> to - m.to() <= NEAR)
                        .findFirst()
                        .map(m -> speakers.read(s, m.from(), m.to()))
                        .orElse(null);
    }

    /** No preposition within three words before it. */
    private static boolean bareNoun(Sentence s, Hit hit) {
        for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 3); i--) {
            for (Hit h : s.endingAt(i)) {
                if (OBJECT.contains(h.sense())) {
                    return false;
                }
            }
            if (!s.token(i).isWord() || isDate(s, i)) {
                return true;
            }
        }
        return true;
    }

    private static int clauseStart(Sentence s, int cue, int least) {
        int i = cue - 1;
        while (i > least) {
            if (isBreak(s, i)) {
                // "…, a lawmaker, said": what stands between commas beside the cue belongs to the phrase
                return i + 1 == cue ? apposition(s, i, least) : i + 1;
            }
            i--;
        }
        return least;
    }

    private static int apposition(Sentence s, int comma, int least) {
        for (int i = comma - 1; i > least; i--) {
            if (isBreak(s, i)) {
                boolean person = s.has(Math.max(least, i - NAME_REACH), i, Sense.ROLE)
                        && s.token(i + 1).isCapital();
                boolean named = person || s.has(i + 1, comma, Sense.ROLE) || s.has(i + 1, comma, Sense.OFFICE);
                return named ? Math.max(least, i - NAME_REACH) : comma + 1;
            }
        }
        return comma + 1;
    }

    private static boolean isBreak(Sentence s, int i) {
        String t = s.token(i).text();
        return !s.token(i).isWord() && !t.equals("-") && !t.equals("'") && !t.equals("’") && !t.equals(".")
                || s.endsWith(i, Sense.THAT);
    }

    /** The speaker's phrase ends before a that-clause, a quotation, a bracket, a verb, or what no longer names anybody. */
    private static int phraseEnd(Sentence s, int from, int least) {
        boolean named = false;
        for (int i = from; i < Math.min(least, from + FORWARD); i++) {
            String t = s.token(i).text();
            if (t.equals(",") && appositionFollows(s, i)) {
                continue;
            }
            boolean mark = "\"„“”«»:;(),–—".contains(t);
            boolean clause = s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER);
            if (mark || clause || (i > from && verbAt(s, i)) || (named && !namesOn(s, i))) {
                return i;
            }
            int at = i;
            named |= s.token(i).isCapital()
                    || s.hits().stream().anyMatch(h -> h.from() <= at && at < h.to() && isAnchor(h.sense()));
        }
        return Math.min(least, from + FORWARD);
    }

    /** Whether a token can go on naming a speaker: a name, an office, an article, a particle of a name, "in Paris". */
    private static boolean namesOn(Sentence s, int i) {
        boolean known = s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && isAnchor(h.sense()));
        boolean thing = s.startsWith(i, Sense.GOODS)
                || s.startsWith(i, Sense.CARGO)
                || s.startsWith(i, Sense.MONTH)
                || s.startsWith(i, Sense.WEEKDAY);
        if (known || !s.token(i).isWord()) {
            return true;
        }
        boolean next = i + 1 < s.size() && s.token(i + 1).isCapital();
        boolean place =
                s.endsWith(i, Sense.IN) && (s.startsWith(i + 1, Sense.ACTOR) || s.startsWith(i + 1, Sense.PLACE));
        boolean article = s.startsWith(i, Sense.ARTICLE) || s.startsWith(i, Sense.OF);
        boolean particle = next
                && s.token(i).text().length() <= PARTICLE
                && s.startingAt(i).isEmpty();
        boolean caseless = !Character.isUpperCase(s.token(i).text().codePointAt(0))
                && !Character.isLowerCase(s.token(i).text().codePointAt(0));
        boolean leads = anchorAt(s, i + 1) || anchorAt(s, i + 2);
        return !thing
                && (s.token(i).isCapital()
                        || leads && s.startingAt(i).isEmpty()
                        || place
                        || article
                        || particle
                        || caseless);
    }

    private static boolean anchorAt(Sentence s, int i) {
        return s.startsWith(i, Sense.ROLE) || s.startsWith(i, Sense.OFFICE) || s.startsWith(i, Sense.PRIVATE);
    }

    private static boolean isAnchor(Sense sense) {
        return switch (sense) {
            case ACTOR, PERSON, DEMONYM, ROLE, OFFICE, PRIVATE, PRONOUN, WE -> true;
            default -> false;
        };
    }

    private static boolean appositionFollows(Sentence s, int comma) {
        return comma + 1 < s.size()
                && s.token(comma + 1).isCapital()
                && s.startingAt(comma + 1).isEmpty()
                && s.has(Math.max(0, comma - 8), comma, Sense.ROLE);
    }

    private static boolean verbAt(Sentence s, int i) {
        return s.startingAt(i).stream().anyMatch(h -> isVerb(h.sense()));
    }

    private static boolean isVerb(Sense sense) {
        return switch (sense) {
            case SUPPLY, RECEIVE, REQUEST, CONCEAL, LAUNCH, SAY, DENY, ACCUSE, INTENT, REPORTIVE, AND -> true;
            default -> false;
        };
    }

    private static int[] aroundAccording(Sentence s, Hit cue, Speakers.Phrase phrase, int before) {
        int start = Math.min(cue.from(), phrase.from());
        int end = Math.max(cue.to(), phrase.to());
        if (end < s.size() && s.startsWith(end, Sense.THAT)) {
            return new int[] {end, s.size()};
        }
        if (start <= before + 1) {
            int from = end < s.size() && s.token(end).is(",") ? end + 1 : end;
            return new int[] {Math.min(from, s.size()), s.size()};
        }
        if (s.token(start - 1).is(",")) {
            return new int[] {before, start - 1};
        }
        return new int[] {before, s.size()};
    }

    /** First token of what a that-clause, a whether-clause or a colon introduces, or -1. */
    private static int that(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean clause = s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER);
            if (clause) {
                return i;
            }
            if (s.token(i).is(":") && i + 1 < s.size()) {
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

    /** ", am Mittwoch (2. November), dass": the date between commas parts nothing. */
    private static boolean dateFollows(Sentence s, int comma) {
        for (int i = comma + 1; i < Math.min(s.size(), comma + 10); i++) {
            if (isDate(s, i)) {
                return true;
            }
            if (s.token(i).is(",")) {
                return false;
            }
        }
        return false;
    }

    private int[] content(Sentence s, Hit cue, Speakers.Phrase phrase, int before, int after) {
        int cueEnd = cue.length() >= SPREAD ? cue.from() + 1 : cue.to();
        int end = Math.max(cueEnd, phrase.to());
        int that = that(s, end, Math.min(after, end + THAT_WITHIN));
        int start = Math.min(head(s, cue), phrase.from());
        if (cue.sense() == Sense.SAYING && end < s.size() - 1) {
            return new int[] {that < 0 ? end : that, s.size()};
        }
        if (that >= 0 && that < s.size()) {
            return new int[] {that, s.size()};
        }
        boolean relative = start > before
                && (s.startsWith(start - 1, Sense.RELATIVE) && !s.startsWith(start - 1, Sense.ARTICLE)
                        || s.startsWith(start - 1, Sense.THAT));
        if (relative && start > before + 2) {
            // "which the Pentagon confirmed"; "a ship that Washington says carried missiles"
            boolean over =
                    s.within(end, s.size(), h -> HAPPENING.contains(h.sense())).isEmpty();
            return new int[] {before, over ? start - 1 : s.size()};
        }
        boolean comma = start > 0 && s.token(start - 1).is(",");
        boolean insertion = comma
                && !s.startsWith(end + 1, Sense.SAYING)
                && end < s.size() - 2
                && s.token(end).is(",")
                && end - start <= SHORT_INSERTION;
        if (insertion && start > before + 1) {
            return new int[] {before, s.size()};
        }
        boolean quoted = isQuote(s, start - 1) || isQuote(s, start - 2);
        boolean happened =
                !s.within(before, start, h -> HAPPENING.contains(h.sense())).isEmpty();
        if (start > before + 2 && (quoted || comma && (phrase.from() >= cue.to() || happened))) {
            return new int[] {before, start};
        }
        if (end >= s.size() - 1) {
            return new int[] {before, Math.max(before + 1, start)};
        }
        return new int[] {afterAdverb(s, end), s.size()};
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

    private static boolean isQuote(Sentence s, int i) {
        return i >= 0 && "\"„“”«»".contains(s.token(i).text());
    }

    static Statement make(Sentence s, Hit cue, Speakers.Phrase phrase, int[] content) {
        if (phrase.actor() == null || content[0] >= content[1]) {
            return null;
        }
        return new Statement(
                phrase.actor(),
                phrase.from() < phrase.to() ? s.span(phrase.from(), phrase.to()) : null,
                s.span(cue.from(), cue.to()),
                cue.sense(),
                trim(s, content[0], content[1]),
                content[0],
                content[1],
                phrase.from() == phrase.to());
    }

    /** Without the commas, quotation marks and full stop around it. */
    private static Span trim(Sentence s, int from, int to) {
        int a = from;
        int b = to;
        while (a < b - 1 && !s.token(a).isWord() && !isQuote(s, a)) {
            a++;
        }
        while (b > a + 1 && (s.token(b - 1).is(",") || s.token(b - 1).is("."))) {
            b--;
        }
        return s.span(a, b);
    }

    /** "Seoul: more than a million shells"; "Iran shipped shells: official". */
    private Statement colon(Sentence s) {
        for (int i = 1; i < s.size() - 1; i++) {
            if (s.token(i).is(":")) {
                boolean front = i <= 8;
                int from = front ? 0 : i + 1;
                int to = front ? i : s.size();
                boolean clause = !s.within(from, to, h -> HAPPENING.contains(h.sense()) || h.sense() == Sense.NEGATION)
                        .isEmpty();
                Speakers.Phrase phrase = to - from <= 8 && !clause ? speakers.read(s, from, to) : null;
                if (phrase == null || phrase.actor() == null) {
                    return null;
                }
                int[] content = front ? new int[] {i + 1, s.size()} : new int[] {0, i};
                Hit none = new Hit(new landfall.language.Term(Sense.SAY, ""), i, i + 1);
                return make(s, none, phrase, content);
            }
        }
        return null;
    }

    /** 북한 “…”: a name and what it said, without a verb. */
    private Statement nameAndQuotation(Sentence s) {
        for (int i = 1; i < Math.min(s.size() - 2, 6); i++) {
            if (isQuote(s, i) && s.token(i - 1).isWord()) {
                Speakers.Phrase phrase = s.insideQuotation() ? null : speakers.read(s, 0, i);
                boolean all = phrase != null && phrase.from() == 0 && phrase.to() == i && phrase.actor() != null;
                Hit none = new Hit(new landfall.language.Term(Sense.SAY, ""), i, i + 1);
                return all ? make(s, none, phrase, new int[] {i, s.size()}) : null;
            }
        }
        return null;
    }

    private Statement carried(Sentence s) {
        boolean mood = s.has(0, s.size(), Sense.REPORTIVE);
        boolean sameLine = s.line() == lastLine;
        Actor actor = speakers.last();
        boolean quotation = s.insideQuotation() || (isQuote(s, 0) && sameLine && lastWasQuoted);
        if (actor == null || !(quotation || (mood && lastWasQuoted && sameLine))) {
            return null;
        }
        return new Statement(actor, null, null, Sense.SAY, trim(s, 0, s.size()), 0, s.size(), true);
    }
}
