package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.reject.Rejects;

/**
 * The lines of a live feed to messages, each at once: NMEA sentences, aisstream.io, AIS-catcher and gpsd JSON, JSON with named
 * keys, and Landfall's own, told apart line by line. A message that does not say when it was heard was heard when it came in. For one feed and one
 * thread.
 */
public final class LiveDecoder {
    private final String name;
    private final Consumer<Message> out;
    private final Rejects rejects;
    private final NmeaDecoder sentences;
    private long row;
    private long received;

    /** @param name how to call the feed in rejects, and the source of messages that name no receiver */
    public LiveDecoder(String name, Consumer<Message> out, Rejects rejects) {
        this.name = name;
        this.out = out;
        this.rejects = rejects;
        sentences = new NmeaDecoder(name, this::heard, rejects);
    }

    /**
     * The next line.
     *
     * @param receivedMillis when it came in, milliseconds since 1970 UTC
     */
    public void line(byte[] b, int from, int to, long receivedMillis) {
        row++;
        received = receivedMillis;
        int first = from;
        while (first < to && b[first] <= ' ') {
            first++;
        }
        if (first == to) {
            return;
        }
        if (b[first] != '{') {
            sentences.line(b, from, to, row, Stamp.NONE);
            return;
        }
        JsonNode object = JsonLines.object(b, first, to);
        if (object == null) {
            rejects.count("not JSON", name + ":" + row, Bytes.text(b, first, to));
        } else if (!take(object)) {
            rejects.count("no AIS message in this JSON", name + ":" + row, Bytes.text(b, first, to));
        }
    }

    /** The feed ended or was cut off: counts the messages of which a sentence never came. */
    public void end() {
        sentences.end();
    }

    private boolean take(JsonNode object) {
        if (object.has("MessageType")) {
            return AisStreamJson.take(object, row, new Input(null, name, row, this::heard, rejects, null));
        }
        if (object.has("class") || object.has("nmea")) {
            return ReceiverJson.take(object, row, sentences, new Input(null, name, row, this::heard, rejects, null));
        }
        if (NamedJson.isIn(object)) {
            return NamedJson.take(object, row, new Input(null, name, row, this::heard, rejects, null));
        }
        Message message = MessageLine.read(object, row);
        if (message != null) {
            heard(message);
        }
        return message != null;
    }

    private void heard(Message m) {
        out.accept(m.time() == null ? m.at(Instant.ofEpochMilli(received)) : m);
    }
}
