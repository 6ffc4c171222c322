package landfall.extract;

/** Whether a sentence tells of leave to give: what is only allowed or asked for need not have been done. */
enum Leave {
    NONE,
    /** Given or refused. */
    GIVEN,
    ASKED;

    static Leave of(Sentence s) {
        return new Allowed(s).tells() ? GIVEN : new Permission(s).isAsked() ? ASKED : NONE;
    }
}
