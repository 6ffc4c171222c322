package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import landfall.reject.Rejects;

/**
 * The lines of a live feed to messages, each at once: NMEA sentences, aisstream.io, AIS-catcher and gpsd JSON, JSON with named
 * keys, and Landfall's own, told apart line by line. A message that does not say when it was heard has no time. For one feed and one thread.
 */
public final class LiveDecoder {
    /** How lines begin that receivers send beside AIS: sentences of other kinds, remarks. */
    private static final String OF_RECEIVERS = "$!#";

    private final String name;
    private final Consumer<Message> out;
    private final Rejects rejects;
    private final NmeaDecoder sentences;
    private long row;

    /** @param name how to call the feed in rejects, and the source of messages that name no receiver */
    public LiveDecoder(String name, Consumer<Message> out, Rejects rejects) {
        this.name = name;
        this.out = out;
        this.rejects = rejects;
        sentences = new NmeaDecoder(name, out, rejects);
    }

    /**
     * The next line.
     *
     * @return whether it is of a kind that a feed of AIS brings; such a line need not hold a message
     */
    public boolean line(byte[] b, int from, int to) {
        row++;
        int first = from;
        while (first < to && b[first] <= ' ') {
            first++;
        }
        if (first == to) {
            return true;
        }
        if (b[first] != '{') {
            boolean isNmea = sentences.line(b, from, to, row, Stamp.NONE);
            return isNmea || OF_RECEIVERS.indexOf(b[first]) >= 0 || refused("no AIS in this line", b, first, to);
        }
        JsonNode object = JsonLines.object(b, first, to);
        if (object == null) {
            return refused("not JSON", b, first, to);
        }
        return take(object) || refused("no AIS message in this JSON", b, first, to);
    }

    private boolean refused(String why, byte[] b, int from, int to) {
        rejects.count(why, name + ":" + row, Bytes.text(b, from, to));
        return false;
    }

    /** All that came in so far was read: what was refused of it is counted. */
    public void flush() {
        sentences.flush();
    }

    /** The feed ended or was cut off: counts the messages of which a sentence never came. */
    public void end() {
        sentences.end();
    }

    /** Of one object nobody knows which number of its date is the day: that is told. */
    private boolean named(JsonNode object) {
        DateOrder order = new DateOrder();
        order.noteJson(object.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (order.isOpen()) {
            rejects.count(
                    "taken as day before month, then the year: a date that could be the other way round", name, "");
        }
        return NamedJson.take(object, row, new Input(null, name, row, out, rejects, null), order.isMonthFirst());
    }

    private boolean take(JsonNode object) {
        if (object.has("MessageType")) {
            return AisStreamJson.take(object, row, new Input(null, name, row, out, rejects, null));
        }
        if (object.has("class") || object.has("nmea")) {
            return ReceiverJson.take(object, row, sentences, new Input(null, name, row, out, rejects, null));
        }
        if (NamedJson.isIn(object)) {
            return named(object);
        }
        Message message = MessageLine.read(object, name, row);
        if (message != null) {
            out.accept(message);
        }
        return message != null;
    }
}
