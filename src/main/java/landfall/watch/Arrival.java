package landfall.watch;

import java.util.List;

/**
 * The answer to "did it arrive?" for one case. That a ship arrived and that the cargo is confirmed are different questions;
 * ship positions alone never confirm cargo.
 *
 * @param caseId the case
 * @param status how far the case has come
 * @param pArrived probability that the alleged cargo reached the recipient by a ship that could be seen
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 * @param likelihood the word for {@code pArrived}; what is said of the case is {@link #words}
 * @param confidence how good the basis is, apart from the likelihood
 * @param prior probability before any ship was looked at
 * @param priorSource where the prior comes from
 * @param pNotObservable share of probability kept for rail, air and road
 * @param cargoConfirmed whether a document or image that a person added confirms the cargo
 * @param reasons why the confidence is what it is, and what the answer rests on
 * @param wouldChange what would change the answer
 * @param effects what the answer means for each statement of the case
 */
public record Arrival(
        String caseId,
        Status status,
        double pArrived,
        double low,
        double high,
        Likelihood likelihood,
        Confidence confidence,
        double prior,
        String priorSource,
        double pNotObservable,
        boolean cargoConfirmed,
        List<String> reasons,
        List<String> wouldChange,
        List<Effect> effects) {
    public Arrival {
        reasons = List.copyOf(reasons);
        wouldChange = List.copyOf(wouldChange);
        effects = List.copyOf(effects);
    }

    /** What stands where a probability has a word, if no ship could have been heard where and when the statements say. */
    public static final String NOT_ASSESSABLE = "not assessable";

    /** Whether anything could be heard that bears on it. If not, {@code pArrived} is the prior alone and has no word. */
    public boolean isAssessable() {
        return status != Status.NOT_OBSERVABLE;
    }

    /** The answer in a word. */
    public String words() {
        return isAssessable() ? likelihood.words() : NOT_ASSESSABLE;
    }

    /** How far an allegation has come. */
    public enum Status {
        ALLEGED,
        LOADED,
        IN_TRANSIT,
        ARRIVED,
        CONFIRMED,
        REFUTED,
        NOT_OBSERVABLE
    }

    /** How good the basis of a judgement is. */
    public enum Confidence {
        LOW,
        MODERATE,
        HIGH
    }

    /**
     * What the ship positions say to one statement.
     *
     * @param claim id of the statement
     * @param effect supports, contradicts or leaves open
     * @param why in a sentence
     */
    public record Effect(String claim, Kind effect, String why) {
        public enum Kind {
            SUPPORTS,
            CONTRADICTS,
            LEAVES_OPEN
        }
    }
}
