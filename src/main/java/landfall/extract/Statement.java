package landfall.extract;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Span;
import landfall.language.Sense;

/**
 * Something somebody is reported to have said, whatever it is about.
 *
 * @param speaker who
 * @param speakerSpan where the speaker is named, or null when carried over from before
 * @param cue the word of saying, or null when carried over
 * @param sense how the cue speaks: says, denies, accuses, suspects
 * @param content what was said
 * @param contentFrom first token of the content in its sentence
 * @param contentTo after its last token
 * @param carried whether the speaker is carried over from an earlier sentence
 */
public record Statement(
        Actor speaker,
        Span speakerSpan,
        Span cue,
        Sense sense,
        Span content,
        int contentFrom,
        int contentTo,
        boolean carried) {

    /** Whether the token lies in the content. */
    public boolean holds(int token) {
        return contentFrom <= token && token < contentTo;
    }

    Statement by(Actor other) {
        return new Statement(other, speakerSpan, cue, sense, content, contentFrom, contentTo, carried);
    }

    /** By somebody whom nothing names. */
    Statement byUnknown() {
        return new Statement(Denier.UNKNOWN, null, cue, sense, content, contentFrom, contentTo, false);
    }

    Statement as(Sense other) {
        return new Statement(speaker, speakerSpan, cue, other, content, contentFrom, contentTo, carried);
    }

    /** The innermost statement around the token: the one whose cue stands nearest before it, else the shortest. */
    static Statement around(Sentence s, int token, List<Statement> said) {
        int offset = s.token(token).start();
        Statement best = null;
        for (Statement st : said) {
            if (st.holds(token) && (best == null || inner(st, best, offset))) {
                best = st;
            }
        }
        return best;
    }

    private static boolean inner(Statement st, Statement than, int offset) {
        int cue = st.cue() == null || st.cue().end() > offset ? -1 : st.cue().start();
        int other = than.cue() == null || than.cue().end() > offset
                ? -1
                : than.cue().start();
        boolean shorter = st.contentTo() - st.contentFrom() <= than.contentTo() - than.contentFrom();
        return cue == other ? shorter : cue > other;
    }
}
