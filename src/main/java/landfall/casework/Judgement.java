package landfall.casework;

import java.time.Instant;
import java.util.Objects;
import landfall.claim.Claim;

/**
 * What a person decided about one statement, with the statement as it stood then: a later reading may find it under another id, in
 * slightly other words, or not at all.
 *
 * @param claim the statement decided about; a language model's proposal, where one was accepted
 * @param document SHA-256 of the document it stands in
 * @param verdict what was decided
 * @param correction what the words mean, for {@link Verdict#CORRECTED}; else null
 * @param who decided
 * @param when decided
 * @param why in a sentence; may be empty for {@link Verdict#ACCEPTED}
 */
public record Judgement(
        Claim claim, String document, Verdict verdict, Correction correction, String who, Instant when, String why) {
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        CORRECTED
    }

    public Judgement {
        Objects.requireNonNull(claim);
        Objects.requireNonNull(verdict);
        if ((verdict == Verdict.CORRECTED) != (correction != null)) {
            throw new IllegalArgumentException("a correction goes with the verdict that needs one");
        }
    }

    /** Whether a person vouches for the statement. */
    boolean stands() {
        return verdict != Verdict.REJECTED;
    }
}
