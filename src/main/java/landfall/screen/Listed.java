package landfall.screen;

/** An entry with the list it stands in. */
record Listed(Checked list, Entry entry) {
    String mainName() {
        return entry.names().isEmpty() ? entry.id() : entry.names().get(0).text();
    }

    boolean isCompany() {
        return entry.schema() == Entry.Schema.ORGANISATION;
    }

    /** A ship whose IMO number is known cannot be the listed ship with another one, whatever its name. */
    boolean isAnotherHull(Integer imo) {
        return imo != null && entry.imo() != null && !isCompany() && !imo.equals(entry.imo());
    }
}
