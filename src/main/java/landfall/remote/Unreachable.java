package landfall.remote;

import java.time.Duration;

/** Another machine gave no answer that can be used; the reason is a fixed phrase that can be counted. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Duration retryAfter;

    Unreachable(String reason) {
        this(reason, null);
    }

    Unreachable(String reason, Duration retryAfter) {
        super(reason);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** {@code no answer in time}, {@code answer too large}, {@code status 503}. */
    public String reason() {
        return reason;
    }

    /** How long the other machine asked us to stay away, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
