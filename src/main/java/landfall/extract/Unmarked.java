package landfall.extract;

import landfall.claim.Actor;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;

/** Statements without a word of saying: a name and a colon, a name and a quotation, a quotation or a mood that runs on. */
final class Unmarked {
    private static final int LONGEST_TAIL = 14;
    private static final int SHORT_TAIL = 7;

    private final Sentence s;
    private final Speakers speakers;

    Unmarked(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** @param runsOn whether the sentence before was somebody's, and stands in the same line or ends with a colon */
    Statement statement(boolean runsOn) {
        Statement found = colon();
        if (found == null) {
            found = dash();
        }
        if (found == null) {
            found = nameAndQuotation();
        }
        if (found == null) {
            found = behindQuotation();
        }
        return found == null ? carried(runsOn) : found;
    }

    /** "…", raunte ein Sprecher der Botschaft: whatever the verb is, the office or state behind a quotation speaks. */
    private Statement behindQuotation() {
        int end = s.size() - 1;
        while (end > 0 && !Content.isQuote(s, end)) {
            end--;
        }
        boolean quoted = end > 2 && (s.insideQuotation() || Content.isQuote(s, 0));
        boolean tail = quoted
                && s.size() - end > 3
                && s.size() - end <= LONGEST_TAIL
                && s.token(end + 1).is(",");
        boolean happens = tail
                && !s.within(end, s.size(), h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.GOODS)
                        .isEmpty();
        boolean office = tail && (s.has(end, s.size(), Sense.ROLE) || s.has(end, s.size(), Sense.OFFICE));
        boolean name = tail && s.size() - end <= SHORT_TAIL && s.has(end, s.size(), Sense.ACTOR);
        boolean whose = tail && (s.has(end, s.size(), Sense.ACTOR) || s.has(end, s.size(), Sense.DEMONYM));
        if (happens || !whose || !(office || name)) {
            return null;
        }
        Speakers.Phrase phrase = speakers.read(s, end + 3, Reach.phraseEnd(s, end + 3, s.size()));
        Hit none = new Hit(new Term(Sense.SAY, ""), end + 2, end + 3);
        return phrase == null ? null : Attribution.make(s, none, phrase, new int[] {0, end + 1});
    }

    /** "Seoul: more than a million shells"; "Iran shipped shells: official". */
    private Statement colon() {
        for (int i = 1; i < s.size() - 1; i++) {
            if (s.isColon(i)) {
                boolean front = i <= 8;
                int from = front ? 0 : i + 1;
                int to = front ? i : s.size();
                boolean clause = !s.within(
                                from, to, h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.NEGATION)
                        .isEmpty();
                Speakers.Phrase phrase = to - from <= 8 && !clause ? speakers.read(s, from, to) : null;
                if (phrase == null || phrase.actor() == null) {
                    return null;
                }
                int[] content = front ? new int[] {i + 1, s.size()} : new int[] {0, i};
                Hit none = new Hit(new Term(Sense.SAY, ""), i, i + 1);
                return Attribution.make(s, none, phrase, content);
            }
        }
        return null;
    }

    /** "КНДР отправила снаряды — разведка": behind the dash of a headline stands who says so, and nothing else. */
    private Statement dash() {
        int i = s.size() - 2;
        while (i > 0 && s.size() - i <= SHORT_TAIL && !parts(i)) {
            i--;
        }
        boolean tail = i > 2
                && parts(i)
                && s.within(i + 1, s.size(), h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.GOODS)
                        .isEmpty();
        Speakers.Phrase phrase = tail ? speakers.read(s, i + 1, s.size()) : null;
        boolean all = phrase != null && phrase.actor() != null && phrase.from() == i + 1 && phrase.to() == s.size();
        Hit none = new Hit(new Term(Sense.SAY, ""), i, i + 1);
        return all ? Attribution.make(s, none, phrase, new int[] {0, s.token(i).isWord() ? i + 1 : i}) : null;
    }

    /** A dash, three dots, or, where words are written without spaces, the space behind the token: "北朝鮮、砲弾提供 米高官". */
    private boolean parts(int i) {
        boolean space = s.language().traits().dictionaryWords()
                && s.token(i).isWord()
                && s.token(i + 1).start() > s.token(i).end();
        return s.isDash(i) || s.token(i).is("…") || space;
    }

    /** 북한 “…”: a name and what it said, without a verb. */
    private Statement nameAndQuotation() {
        for (int i = 1; i < Math.min(s.size() - 2, 6); i++) {
            if (Content.isQuote(s, i) && s.token(i - 1).isWord()) {
                Speakers.Phrase phrase = s.insideQuotation() ? null : speakers.read(s, 0, i);
                boolean all = phrase != null && phrase.from() == 0 && phrase.to() == i && phrase.actor() != null;
                Hit none = new Hit(new Term(Sense.SAY, ""), i, i + 1);
                return all ? Attribution.make(s, none, phrase, new int[] {i, s.size()}) : null;
            }
        }
        return null;
    }

    private Statement carried(boolean runsOn) {
        boolean mood = s.has(0, s.size(), Sense.REPORTIVE);
        Actor actor = speakers.last();
        boolean quotation = s.insideQuotation() || (Content.isQuote(s, 0) && runsOn);
        if (actor == null || !(quotation || (mood && runsOn))) {
            return null;
        }
        return new Statement(actor, null, null, Sense.SAY, Attribution.trim(s, 0, s.size()), 0, s.size(), true);
    }
}
