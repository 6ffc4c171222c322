package landfall.extract;

import landfall.claim.When;

/**
 * A date that stands in a sentence.
 *
 * @param from its first token
 * @param to after its last token
 * @param when what it means, and why
 * @param full whether it names a day
 * @param near whether it is told from the day of the report: a weekday, "yesterday", "on the 14th"
 */
record Dated(int from, int to, When when, boolean full, boolean near) {
    boolean holds(int token) {
        return from <= token && token < to;
    }
}
