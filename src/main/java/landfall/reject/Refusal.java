package landfall.reject;

/**
 * The caller asked for something that cannot be done: a missing file, a port in use, a date that is none. The message is the
 * whole answer, in one sentence: what was read, where, and what to do. The command line prints it and exits with 2.
 */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
