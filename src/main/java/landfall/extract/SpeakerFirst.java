package landfall.extract;

import java.util.Set;
import java.util.stream.IntStream;
import landfall.claim.Actor;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * Attribution where the verb of saying ends the sentence (Korean -다고 밝혔다, Japanese と述べた, Persian): the speaker stands
 * right before the verb, or opens the sentence with a topic particle; all between is what was said.
 */
final class SpeakerFirst {
    private static final Set<Sense> NAMING =
            Set.of(Sense.ACTOR, Sense.PERSON, Sense.DEMONYM, Sense.ROLE, Sense.OFFICE, Sense.PRIVATE, Sense.PRONOUN);
    private static final int CLOSE = 3;
    private static final int LONGEST = 12;
    private static final int NAMED_WITHIN = 7;

    private final Sentence s;
    private final Speakers speakers;

    SpeakerFirst(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** @param before token after the last cue */
    Statement statement(Hit cue, int before) {
        int inner = inner(cue, before);
        if (inner > 0) {
            return make(cue, inner, inner + 1, inner + 1, cue.from());
        }
        int verb = beforeDate(cue.from(), before);
        for (int i = verb - 1; i >= Math.max(before, verb - CLOSE); i--) {
            if (i > before + CLOSE && s.isTopic(i) && names(i)) {
                int from = i;
                while (from > before && (names(from - 1) || isJoint(from - 1))) {
                    from--;
                }
                return make(cue, from, i + 1, before, from);
            }
        }
        boolean closes = cue.sense() == Sense.DENY || cue.to() >= s.size() - 2;
        Speakers.Phrase denier = closes ? new Denier(s, cue, before).topic() : null;
        if (denier != null) {
            return Attribution.make(s, cue, denier, new int[] {Math.min(denier.to(), cue.from() - 1), cue.from()});
        }
        int longest = s.language().traits().dictionaryWords() ? 2 * LONGEST : LONGEST; // words of two letters
        for (int i = 0; i < Math.min(cue.from(), longest); i++) {
            if (s.isTopic(i) && named(0, i + 1)) {
                int from = i;
                while (from > 0
                        && (s.token(from - 1).isWord()
                                || "・·".contains(s.token(from - 1).text())
                                || s.token(from - 1).is(")") && opening(from - 1) > 0)) {
                    from = s.token(from - 1).is(")") ? opening(from - 1) : from - 1;
                }
                return make(cue, from, i + 1, Math.min(i + 1, cue.from() - 1), cue.from());
            }
        }
        boolean ends = cue.to() >= s.size() - 2;
        Mention last = lastName(cue);
        boolean apart =
                last != null && (last.from() == 0 || !s.token(last.from() - 1).isWord());
        if (last != null && ends && (apart || !s.language().traits().marksTopics() && subject(cue) == 0)) {
            int end = Math.max(before + 1, last.from()); // "…, Seul bildirdi"
            return Attribution.make(s, cue, speakers.read(s, last.from(), last.to()), new int[] {before, end});
        }
        Statement lastly = ends ? speakerLast(cue, before) : null;
        if (lastly != null) {
            return lastly;
        }
        int subject = s.language().traits().marksTopics() ? 0 : subject(cue);
        boolean opens =
                Content.isQuote(s, 0) && !s.language().traits().marksTopics(); // what it opens is said, not who says it
        Speakers.Phrase first = subject > 0 && !opens ? speakers.read(s, 0, subject) : null;
        boolean quoted = Content.isQuote(s, cue.from() - 1)
                || first == null && cue.from() > 0 && !s.token(cue.from() - 1).isWord();
        if (!s.language().traits().marksTopics() && !ends && quoted) {
            first = speakers.read(s, cue.to(), s.size()); // "…", said Kirby
            return first == null ? null : Attribution.make(s, cue, first, new int[] {before, cue.from()});
        }
        if (first != null && first.actor() != null) {
            int from = before < cue.from() - 1 ? Math.max(first.to(), before) : first.to();
            int[] content = ends ? new int[] {from, cue.from()} : new int[] {cue.to(), s.size()};
            return Attribution.make(s, cue, first, content);
        }
        boolean unmarked = !s.language().traits().marksTopics()
                && s.language().traits().roles().isEmpty()
                && cue.from() > 1;
        if (unmarked && !opens && !(cue.sense() == Sense.DENY && s.startsWith(0, Sense.PRONOUN))) {
            String home = s.language().traits().home();
            Actor unknown = new Actor(s.words(0, 1), null, home.isEmpty() ? null : home, Actor.Kind.PERSON);
            return Attribution.make(s, cue, new Speakers.Phrase(unknown, 0, 1), new int[] {1, cue.from()});
        }
        if (speakers.last() == null) {
            return null;
        }
        Speakers.Phrase again = new Speakers.Phrase(speakers.last(), cue.from(), cue.from());
        return Attribution.make(s, cue, again, new int[] {before, Math.max(before + 1, cue.from())});
    }

    /** Where the bracket opens, or the sentence begins. */
    private int opening(int closing) {
        int i = closing;
        while (i > 0 && !s.token(i).is("(")) {
            i--;
        }
        return i;
    }

    /** "백악관이 2일(현지시간) 밝혔다": the day, and what stands in brackets behind it, before the verb. */
    private int beforeDate(int verb, int least) {
        int i = verb;
        boolean date = true;
        while (date && i - 1 > least) {
            if (s.token(i - 1).is(")")) {
                i = Math.max(least, opening(i - 1));
            } else {
                date = Character.isDigit(s.token(i - 1).text().charAt(0)) || NamingWords.isDate(s, i - 1);
                i = date ? i - 1 : i;
            }
        }
        return i;
    }

    /**
     * "뉴욕타임스는 미 국방부가 북한이 … 공급했다고 밝혔다고 보도했다": where a second word of saying follows at once, the first is that of the
     * second who is named as a subject, if a third acts; else -1.
     */
    private int inner(Hit cue, int before) {
        boolean told = s.language().traits().marksTopics()
                && before == 0
                && s.hits().stream()
                        .anyMatch(h -> h.sense() == Sense.SAY && h.from() >= cue.to() && h.from() - cue.to() <= CLOSE);
        int[] subjects = IntStream.range(0, told ? cue.from() : 0)
                .filter(i -> s.isTopic(i) && names(i))
                .limit(3)
                .toArray();
        return subjects.length == 3 ? subjects[1] : -1;
    }

    /** "…, a Western official said": an office or a role between the last comma and the verb, and nothing else. */
    private Statement speakerLast(Hit cue, int before) {
        int comma = cue.from() - 1;
        while (comma > before && s.token(comma).isWord() && cue.from() - comma <= NAMED_WITHIN) {
            comma--;
        }
        boolean room = comma > before + CLOSE && s.token(comma).is(",") && cue.from() - comma > 2;
        boolean office = room
                && !s.within(comma, cue.from(), h -> Subject.NAMES_A_SPEAKER.contains(h.sense()))
                        .isEmpty();
        boolean happens = s.within(before, comma, h -> Content.HAPPENING.contains(h.sense()))
                        .isEmpty()
                || !s.within(comma, cue.from(), h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.GOODS)
                        .isEmpty();
        return s.language().traits().marksTopics() || !office || happens
                ? null
                : make(cue, comma + 1, cue.from(), before, comma);
    }

    /** The bare name right before the verb, behind all that was said. */
    private Mention lastName(Hit cue) {
        return s.mentions().stream()
                .filter(m -> m.to() == cue.from() && m.bare() && m.kind() == Mention.Kind.NAME)
                .filter(m -> m.from() > CLOSE)
                .findFirst()
                .orElse(null);
    }

    private Statement make(Hit cue, int from, int to, int contentFrom, int contentTo) {
        Speakers.Phrase phrase = speakers.read(s, from, to);
        return phrase == null
                ? null
                : Attribution.make(s, cue, phrase, new int[] {contentFrom, Math.max(contentFrom + 1, contentTo)});
    }

    /** "آمریکا ایران را … متهم کرد": of two names side by side the second is accused. */
    private boolean isAccused(Mention m, Hit cue) {
        return cue.sense() == Sense.ACCUSE
                && m.kind() == Mention.Kind.NAME
                && s.mentions().stream().anyMatch(o -> o.kind() == Mention.Kind.NAME && o.to() == m.from());
    }

    /** Where the subject that opens the sentence ends: before the first comma, or before the first name in another case. */
    private int subject(Hit cue) {
        int end = Math.min(cue.from(), CLOSE + 1);
        for (int i = 0; i < Math.min(cue.from(), LONGEST); i++) {
            if (s.token(i).is(",")) {
                return appositionEnd(i, cue);
            }
        }
        for (Mention m : s.mentions()) {
            boolean inflected = m.marker() != null
                    || m.to() < s.size() && s.token(m.to()).text().startsWith("'")
                    || isAccused(m, cue);
            if (inflected && m.from() < LONGEST) {
                return Math.min(end, m.from());
            }
        }
        return end;
    }

    /** "Robert Malley, special envoy, says": a name that says nothing alone goes on to the second comma. */
    private int appositionEnd(int comma, Hit cue) {
        if (speakers.read(s, 0, comma) == null) {
            for (int i = comma + 1; i < Math.min(cue.from(), comma + LONGEST); i++) {
                if (s.token(i).is(",") && s.has(comma, i, Sense.ROLE)) {
                    return i;
                }
            }
        }
        return comma;
    }

    /** "エリトリアの外相": the particle between two names. */
    private boolean isJoint(int i) {
        boolean of = s.language().traits().roles().stream()
                .anyMatch(p -> p.sense() == Sense.OF && s.token(i).lower().equals(p.ending()));
        return of && i > 0 && names(i - 1);
    }

    private boolean names(int i) {
        return s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && NAMING.contains(h.sense()));
    }

    private boolean named(int from, int to) {
        return s.hits().stream().anyMatch(h -> h.from() >= from && h.to() <= to && NAMING.contains(h.sense()));
    }
}
