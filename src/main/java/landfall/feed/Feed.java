package landfall.feed;

import java.io.IOException;

/** A source of AIS that goes on. */
public interface Feed {
    /** It looks for the other side, and did not find it yet. */
    String CONNECTING = "connecting";

    /** Others connect to it, and nobody does. */
    String LISTENING = "listening";

    /** It is not looked for before the files that lie there are read, as their messages are older. */
    String WAITING = "waits for files";

    /** It looks for files. */
    String READING = "reading";

    /** As the user calls it in landfall.yml; the source of messages that name no receiver. */
    String name();

    /** How it goes while nobody is connected. */
    default String unconnected() {
        return CONNECTING;
    }

    /** What it is, for the user: {@code TCP 127.0.0.1:4001}. */
    String what();

    /**
     * Connects and passes on what comes in until it is cut off or interrupted.
     *
     * @return whether nothing will ever follow; else it is worth connecting again
     * @throws IOException why it was cut off
     */
    boolean run(Inlet inlet) throws IOException, InterruptedException;
}
