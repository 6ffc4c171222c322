package landfall.propose;

/** A language model somewhere. It may be wrong, slow, down or lying; nothing it says is believed. */
public interface LanguageModel {
    /** As its maker calls it, for the record. */
    String name();

    /**
     * Answers a question about a text.
     *
     * @throws NoAnswer when none came within the limits
     */
    String answer(String instruction, String text) throws NoAnswer, InterruptedException;

    /** No answer that can be used, with the reason as a fixed phrase. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        public NoAnswer(String reason) {
            super(reason);
        }
    }
}
