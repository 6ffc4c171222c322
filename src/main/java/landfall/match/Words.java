package landfall.match;

import java.time.Instant;

/** Times as a sentence has them. */
final class Words {
    private Words() {}

    static String day(Instant time) {
        return time.toString().substring(0, 10);
    }

    static String minute(Instant time) {
        return time.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
