package landfall.feed;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import landfall.ais.AisReader;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.reject.Rejects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk with some feeds, at a time that the tests set. */
abstract class FeedsAtTheDesk {
    static final Instant NOW = Instant.parse("2022-11-02T12:00:00Z");
    static final String SENTENCE = "!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5C\r\n";
    static final String GPS = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n";

    static final LiveSettings SETTINGS = new LiveSettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            20_000,
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofMinutes(10),
            2_000,
            Duration.ofMinutes(10),
            Duration.ZERO);

    @TempDir
    Path folder;

    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    final Rejects rejects = new Rejects();
    final List<String> said = new CopyOnWriteArrayList<>();
    Journal journal;
    Feeds feeds;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        feeds.close();
        journal.close();
    }

    static Message message(String source, Instant time) {
        byte[] line = "{\"time\":\"%s\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131,\"source\":\"%s\"}"
                .formatted(time, source)
                .getBytes(StandardCharsets.US_ASCII);
        return MessageLine.read(line, 0, line.length, 1);
    }

    Feeds.State state() {
        return feeds.states().get(0);
    }

    void start(Feed... of) {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        feeds = Feeds.start(List.of(of), Map.of(), journal, SETTINGS, clock, 1, rejects, said::add);
    }

    static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static void send(DatagramSocket from, InetSocketAddress to, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        from.send(new DatagramPacket(bytes, bytes.length, to));
    }

    List<Message> kept() throws IOException {
        journal.force();
        List<Message> messages = new ArrayList<>();
        new AisReader().read(new JournalFolder(folder.resolve("journal")).file(1), 1, messages::add, new Rejects());
        return messages;
    }

    static String position(String at) {
        return "{\"time\":\"2022-11-02T%sZ\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131}\r\n".formatted(at);
    }
}
