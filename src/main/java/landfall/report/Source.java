package landfall.report;

import landfall.claim.When;

/**
 * Where a document came from and what the caller knows of it.
 *
 * @param name file name
 * @param sha256 of the bytes read
 * @param options what the caller gave
 */
record Source(String name, String sha256, ReportReader.Options options) {
    /** What the document says of its dates, where the caller gave none. */
    Dating dated(When published, When updated) {
        return options.published() == null ? Dating.of(published, updated) : Dating.of(published(published), updated);
    }

    /** The date the caller gave, else the one found. */
    private When published(When found) {
        boolean differs = found != null && !found.value().startsWith(options.published());
        String basis = "given by the user"
                + (differs ? "; the document says " + found.value() + " (" + found.basis() + ")" : "");
        return new When(options.published(), basis);
    }

    String publisher(String found) {
        return options.publisher() == null ? found : options.publisher();
    }
}
