package landfall.report;

import landfall.claim.When;

/**
 * When a report first came out, and when its text was changed after that. What is said in it is dated by the first: an update may have
 * changed a comma. The other is kept and told, as a sentence may have come in with it.
 *
 * @param published with its basis, or null
 * @param updated later than published, or null
 */
record Dating(When published, When updated) {
    /** What is known of both; either may be null. */
    static Dating of(When published, When updated) {
        if (published == null && updated != null) {
            return new Dating(
                    new When(
                            updated.value(),
                            updated.basis() + ", which is when it was updated: when it first came out is not known"),
                    null);
        }
        boolean later = published != null
                && updated != null
                && updated.value().compareTo(published.value()) > 0
                && !updated.value().startsWith(published.value());
        return later
                ? new Dating(
                        new When(
                                published.value(),
                                published.basis() + "; updated " + updated.value() + " (" + updated.basis() + ")"),
                        updated)
                : new Dating(published, null);
    }
}
