package landfall.cli;

import java.io.PrintStream;
import java.util.Map;
import landfall.reject.Rejects;

/** What a command says on standard error beside its result: counts, warnings, progress. */
final class Messages {
    /** A progress line no more often than this on a terminal, and ten times rarer in a log. */
    private static final long EVERY_NANOS = 500_000_000L;

    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private long lastProgress = Long.MIN_VALUE;
    private long lastStanding = Long.MIN_VALUE;
    private boolean lineOpen;

    Messages(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static Messages standard() {
        return new Messages(System.err, System.console() != null);
    }

    synchronized void say(String sentence) {
        endLine();
        err.println("landfall: " + Output.harmless(sentence));
    }

    /** {@code 1 claim}, {@code 2 claims}. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Shows how far a long piece of work is; on a terminal the line is overwritten. */
    synchronized void progress(String sentence) {
        long now = System.nanoTime();
        long pause = terminal ? EVERY_NANOS : 10 * EVERY_NANOS;
        if (lastProgress != Long.MIN_VALUE && now - lastProgress < pause) {
            return;
        }
        lastProgress = now;
        if (terminal) {
            err.print("\r\u001b[Klandfall: " + sentence);
            lineOpen = true;
        } else {
            err.println("landfall: " + sentence);
        }
        err.flush();
    }

    /** Shows how something goes that goes on for years: on a terminal like progress; a log that gets it once an hour does not fill a disk. */
    synchronized void standing(String sentence) {
        long now = System.nanoTime();
        if (terminal) {
            progress(sentence);
        } else if (lastStanding == Long.MIN_VALUE || now - lastStanding >= HOUR_NANOS) {
            lastStanding = now;
            err.println("landfall: " + Output.harmless(sentence));
        }
    }

    /** Says what was rejected, by reason, with the first places. */
    synchronized void rejects(Rejects rejects) {
        Map<String, Long> byReason = rejects.byReason();
        byReason.forEach((reason, count) -> {
            say(count + (Rejects.isRemark(reason) ? " " : " rejected: ") + reason);
            rejects.firstPlaces(reason).forEach(place -> err.println("    " + Output.harmless(place)));
        });
    }

    private void endLine() {
        if (lineOpen) {
            err.println();
            lineOpen = false;
        }
    }
}
