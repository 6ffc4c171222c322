package landfall.ais;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import landfall.reject.Rejects;

/** What is read from a text or from bytes. */
record Read(List<Message> messages, Rejects rejects, long nextRow) {
    static Read text(String... lines) {
        return bytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Read bytes(byte[] bytes) {
        List<Message> messages = new ArrayList<>();
        Rejects rejects = new Rejects();
        try {
            long next = new AisReader().read(new ByteArrayInputStream(bytes), "log", 1, messages::add, rejects);
            return new Read(messages, rejects, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Message only() {
        if (messages.size() != 1) {
            throw new AssertionError(messages.size() + " messages instead of one; " + rejects.byReason());
        }
        return messages.get(0);
    }
}
