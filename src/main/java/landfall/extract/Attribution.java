package landfall.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landfall.claim.Actor;
import landfall.claim.Span;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits;
import landfall.language.Traits.Order;

/**
 * Who said what in a sentence: at each word of saying its {@link Saying speaker} and the {@link Content}; "according to"; verbs at the
 * end ({@link SpeakerFirst}); and what is said without a word of saying ({@link Unmarked}).
 */
final class Attribution {
    /** "nach türkischen Angaben": a cue of so many words has the speaker in its gap. */
    private static final int AROUND = 3;

    private static final int NEAR = 6;

    private final Speakers speakers;
    private int lastLine = -1;
    private boolean lastWasSaid;
    private boolean announced;

    /** Of a report of which nothing is known beforehand. */
    Attribution() {
        this(Map.of());
    }

    private Attribution(Map<String, Actor> later) {
        this.speakers = new Speakers(later);
    }

    /** What is said in each sentence of a report. Whom it introduces is known from the start: a headline says "Kirby accuses" before he is. */
    static List<List<Statement>> all(List<Sentence> sentences) {
        Attribution first = new Attribution();
        Map<String, Integer> introduced = new HashMap<>();
        List<List<Statement>> said = new ArrayList<>();
        for (Sentence s : sentences) {
            said.add(first.of(s));
            first.speakers.persons().keySet().forEach(name -> introduced.putIfAbsent(name, said.size() - 1));
        }
        boolean before = false;
        for (int i = 0; i < sentences.size() && !before; i++) {
            int at = i;
            String words = sentences.get(i).lower();
            before = introduced.entrySet().stream().anyMatch(e -> e.getValue() > at && words.contains(e.getKey()));
        }
        if (!before) {
            return said;
        }
        Attribution knowing = new Attribution(first.speakers.persons());
        return sentences.stream().map(knowing::of).collect(Collectors.toCollection(ArrayList::new));
    }

    List<Statement> of(Sentence s) {
        List<Statement> statements = new ArrayList<>();
        speakers.see(s);
        List<Statement> rejected = new Rejected(s, speakers).statements();
        rejected.forEach(st -> add(statements, st));
        if (rejected.isEmpty()) {
            add(statements, new Charge(s, speakers).statement());
        }
        List<Hit> cues = rejected.isEmpty() ? Cues.of(s) : List.of();
        for (int c = 0; c < cues.size(); c++) {
            int before = c == 0 ? 0 : cues.get(c - 1).to();
            int after = c + 1 < cues.size() ? cues.get(c + 1).from() : s.size();
            add(statements, statement(s, cues.get(c), before, after));
        }
        if (statements.isEmpty()) {
            add(statements, new Urged(s).statement(speakers));
        }
        if (statements.isEmpty()) {
            add(statements, new Unmarked(s, speakers).statement(announced || lastWasSaid && s.line() == lastLine));
        }
        if (statements.isEmpty()) {
            add(statements, new Unseen(s, speakers).statement());
        }
        relay(s, statements);
        ownWords(s, statements);
        frame(statements).map(Statement::speaker).ifPresent(speakers::spoke);
        lastLine = s.line();
        lastWasSaid = !statements.isEmpty();
        announced =
                lastWasSaid && s.token(s.size() - 1).is(":"); // "Kirby said:", and the quotation in a line of its own
        return statements;
    }

    /** "Kirby recalled that Pyongyang had denied": he goes on, not those of whom he speaks; a newspaper only passes it on. */
    private static Optional<Statement> frame(List<Statement> statements) {
        return statements.stream()
                .filter(outer -> statements.size() > 1
                        && !outer.carried()
                        && outer.cue() != null
                        && outer.speaker().kind() != Actor.Kind.MEDIA
                        && statements.stream()
                                .allMatch(st -> st == outer
                                        || st.contentFrom() > outer.contentFrom() && outer.holds(st.contentFrom())))
                .findFirst();
    }

    /** "Our information indicates …," Kirby told reporters: what is said without a name within his words is his. */
    private static void ownWords(Sentence s, List<Statement> statements) {
        statements.replaceAll(inner -> isOurs(s, inner)
                ? statements.stream()
                        .filter(outer -> outer != inner && holds(outer, inner))
                        .findFirst()
                        .map(outer -> inner.by(outer.speaker()))
                        .orElse(inner)
                : inner);
    }

    /** "Our information", "satellite pictures": nobody whom the sentence names. */
    private static boolean isOurs(Sentence s, Statement st) {
        return st.cue() != null
                && (st.carried()
                        || st.speaker().equals(Denier.UNKNOWN)
                                && weBefore(s, s.tokenAt(st.cue().start()))
                        || st.speakerSpan() != null
                                && s.has(
                                        s.tokenAt(st.speakerSpan().start()),
                                        s.tokenAt(st.speakerSpan().end()),
                                        Sense.WE));
    }

    private static boolean weBefore(Sentence s, int cue) {
        return s.has(Math.max(0, cue - 2), cue, Sense.WE);
    }

    private static boolean holds(Statement outer, Statement inner) {
        return outer.cue() != null
                && !outer.carried()
                && outer.cue().start() > inner.cue().start()
                && outer.holds(inner.contentFrom());
    }

    /** "The newspaper reported, citing US officials, that …": who is cited says it. */
    private static void relay(Sentence s, List<Statement> statements) {
        Statement cited = statements.stream()
                .filter(st -> st.sense() == Sense.ACCORDING && st.speaker().country() != null)
                .filter(st -> !isTo(s, st)) // Italian "per" may be "for"
                .findFirst()
                .orElse(null);
        if (cited != null) {
            statements.replaceAll(st -> st.speaker().kind() == Actor.Kind.MEDIA && st.sense() == Sense.SAY
                    ? new Statement(
                            cited.speaker(),
                            cited.speakerSpan(),
                            st.cue(),
                            st.sense(),
                            st.content(),
                            st.contentFrom(),
                            st.contentTo(),
                            st.carried())
                    : st);
        }
    }

    private static boolean isTo(Sentence s, Statement st) {
        return s.startingAt(s.tokenAt(st.cue().start())).stream()
                .anyMatch(h -> h.sense() == Sense.TO
                        && s.token(h.to() - 1).end() == st.cue().end());
    }

    private void add(List<Statement> statements, Statement statement) {
        if (statement != null) {
            statements.add(statement);
            speakers.spoke(statement.speaker());
        }
    }

    private Statement statement(Sentence s, Hit cue, int before, int after) {
        if (cue.sense() == Sense.ACCORDING || cue.sense() == Sense.ACCORDING_AFTER) {
            Speakers.Phrase phrase =
                    cue.sense() == Sense.ACCORDING ? named(s, cue, after) : namedBefore(s, cue, before);
            return phrase == null ? null : make(s, cue, phrase, Content.aroundAccording(s, cue, phrase, before));
        }
        Denier denier = cue.sense() == Sense.DENY ? new Denier(s, cue, before) : null;
        if (s.language().traits().order() == Order.SOV) {
            Statement statement = new SpeakerFirst(s, speakers).statement(cue, before);
            return statement == null && denier != null ? deniedLast(s, cue, before, denier) : statement;
        }
        if (denier != null && denier.isRelative()) {
            Speakers.Phrase head = denier.head(speakers);
            return head == null ? null : make(s, cue, head, new int[] {cue.to(), denier.relativeEnd()});
        }
        Speakers.Phrase phrase = new Saying(s, speakers, cue, before, after).speaker();
        if (denier != null) {
            phrase = denier.orUnknown(phrase);
        }
        phrase = accuser(s, cue, phrase);
        return phrase == null || phrase.actor() == null
                ? null
                : said(s, cue, new Subject(s, speakers).seated(phrase), before, after);
    }

    /** "Accusations of the White House that": theirs, where nobody else is named who says so. */
    private Speakers.Phrase accuser(Sentence s, Hit cue, Speakers.Phrase phrase) {
        boolean noun = s.startsWith(cue.from(), Sense.ACCUSATION);
        boolean open = phrase == null || phrase.from() == phrase.to();
        return !noun || !open
                ? phrase
                : s.mentions().stream()
                        .filter(m -> m.marker() == Sense.OF && m.kind() == Mention.Kind.NAME)
                        .filter(m -> m.from() >= cue.to() && m.from() - cue.to() <= NEAR && thatFollows(s, m))
                        .findFirst()
                        .map(m -> speakers.read(s, m.from(), m.to()))
                        .orElse(phrase);
    }

    private static boolean thatFollows(Sentence s, Mention m) {
        return s.startsWith(m.to(), Sense.THAT) || s.startsWith(m.to() + 1, Sense.THAT);
    }

    private static Statement said(Sentence s, Hit cue, Speakers.Phrase phrase, int before, int after) {
        int[] content = Content.of(s, cue, phrase, before, after);
        if (isReport(s, cue, content[0])) {
            boolean denied = s.has(0, cue.from(), Sense.DENY) || s.has(0, cue.from(), Sense.BASELESS);
            return denied ? make(s, cue, phrase, content).as(Sense.DENY) : null;
        }
        if (isCalledFalse(s, cue, phrase, content)) {
            return make(s, cue, phrase, content).as(Sense.DENY);
        }
        boolean own = cue.sense() == Sense.ACCUSE && content[0] >= phrase.from() && content[1] <= phrase.to();
        // "Abu Dhabi speaks of groundless accusations": what is said is not the speaker's own name
        return make(s, cue, phrase, own ? new int[] {phrase.to(), s.size()} : content);
    }

    /** "Berichte, wonach …, nannte Kirby falsch": what he calls so stands before. */
    private static boolean isCalledFalse(Sentence s, Hit cue, Speakers.Phrase phrase, int[] content) {
        return cue.sense() == Sense.SAY
                && s.language().traits().order() == Order.V2
                && content[1] <= cue.from()
                && phrase.from() >= cue.to()
                && s.has(phrase.to(), s.size(), Sense.BASELESS);
    }

    /** "… said of reports that": what follows is what others say. */
    private static boolean isReport(Sentence s, Hit cue, int content) {
        boolean noun = s.endsWith(content - 1, Sense.ACCUSATION) && s.startsWith(content, Sense.THAT);
        return noun
                && cue.sense() == Sense.SAY
                && content - cue.to() <= NEAR
                && (s.has(cue.to(), content, Sense.OF) || s.has(cue.to(), content, Sense.IN));
    }

    /** Where the verb ends the sentence and nobody was found: the one before the comma, or nobody known. */
    private Statement deniedLast(Sentence s, Hit cue, int before, Denier denier) {
        Speakers.Phrase known = denier.beforeComma(speakers);
        return known == null
                ? make(s, cue, denier.unknown(), new int[] {before, cue.from()})
                : make(s, cue, known, new int[] {Math.min(known.to() + 1, cue.from() - 1), cue.from()});
    }

    private Speakers.Phrase named(Sentence s, Hit cue, int after) {
        boolean gap = cue.length() >= AROUND && !s.has(cue.from() + 1, cue.to(), Sense.PRONOUN); // not "hieß es aus"
        Speakers.Phrase within = gap ? speakers.read(s, cue.from() + 1, cue.to()) : null;
        int end = beforeSubject(s, cue.to(), Reach.phraseEnd(s, cue.to(), after));
        Speakers.Phrase behind = speakers.read(s, cue.to(), end);
        boolean cites = within != null
                && within.actor() != null
                && within.actor().kind() == Actor.Kind.MEDIA // "نقلت الصحيفة عن مسؤولين أمريكيين"
                && behind != null
                && behind.actor() != null
                && behind.actor().country() != null;
        return within == null || cites ? behind : within;
    }

    /** "Według doniesień medialnych Iran dostarczył": the name behind the source, with its verb, is no part of it. */
    private static int beforeSubject(Sentence s, int from, int end) {
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && from < m.from() && m.to() <= end)
                .filter(m -> s.has(from, m.from(), Sense.PRIVATE))
                .filter(m -> s.startsWith(m.to(), Sense.AUXILIARY)
                        || s.startsWith(m.to(), Sense.COPULA)
                        || s.startingAt(m.to()).stream().anyMatch(h -> Content.HAPPENING.contains(h.sense())))
                .mapToInt(Mention::from)
                .findFirst()
                .orElse(end);
    }

    private Speakers.Phrase namedBefore(Sentence s, Hit cue, int before) {
        boolean cut = s.language().traits().dictionaryWords() // words of two letters, "Kirby" and "'nin"
                || s.language().traits().apostrophe() == Traits.Apostrophe.SUFFIX;
        int near = cut ? 2 * NEAR : NEAR;
        int from = Math.max(Reach.clauseStart(s, cue.from(), before), cue.from() - near);
        return speakers.read(s, Reach.chunk(s, from, cue.from()), cue.from());
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
                phrase.from() == phrase.to() && phrase.actor().name() != null);
    }

    /** Without the commas, quotation marks and full stop around it. */
    static Span trim(Sentence s, int from, int to) {
        int a = from;
        int b = to;
        while (a < b - 1 && !s.token(a).isWord() && !Content.isQuote(s, a)) {
            a++;
        }
        while (b > a + 1 && (s.token(b - 1).is(",") || s.token(b - 1).is("."))) {
            b--;
        }
        return s.span(a, b);
    }
}
