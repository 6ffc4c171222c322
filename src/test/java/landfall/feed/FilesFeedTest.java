package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import landfall.Await;
import landfall.ais.Message;
import org.junit.jupiter.api.Test;

/** Feeds of files: each file is read once, in order of time with those that lie beside it. */
class FilesFeedTest extends FeedsAtTheDesk {
    @Test
    void filesOfSeveralSourcesThatLieInAFolderAreReadInOrderOfTimeWhateverTheirNames() throws Exception {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        String header = "timestamp,mmsi,lat,lon";
        for (int source = 0; source < 3; source++) {
            for (int day = 1; day <= 2; day++) {
                List<String> rows = new ArrayList<>(List.of(header));
                for (int minute = 0; minute < 1440; minute++) {
                    rows.add("2022-10-%02dT%02d:%02d:00Z,27321044%d,42,131"
                            .formatted(day, minute / 60, minute % 60, source));
                }
                Files.write(drop.resolve("%d-%d.csv".formatted(3 - day, source)), rows);
            }
        }
        Files.writeString(drop.resolve("0.txt"), "no positions\n");
        start(new FolderFeed("s", drop, new ReadFiles(folder.resolve("read"))));
        Await.until(() -> feeds.messages() == 3 * 2 * 1440);
        assertThat(kept()).extracting(Message::time).isSorted();
        assertThat(rejects.byReason()).hasSize(1).containsEntry("file that cannot be read", 1L);
    }

    @Test
    void filesThatLieThereAreReadTogetherBeforeAnyFeedIsConnected() throws Exception {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        ReadFiles read = new ReadFiles(folder.resolve("read"));
        CountDownLatch seen = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            start(
                    new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())),
                    new FileFeed("second", day(folder.resolve("second.csv"), 2), read),
                    new FileFeed("first", day(folder.resolve("first.csv"), 1), read),
                    new Looking(
                            new FolderFeed(
                                    "folder", day(drop.resolve("third.csv"), 3).getParent(), read),
                            seen));
            assertThat(state().state()).isEqualTo("waits for files");
            seen.countDown();
            try (Socket client = server.accept()) {
                client.getOutputStream().write(SENTENCE.getBytes(StandardCharsets.US_ASCII));
                Await.until(() -> feeds.messages() == 3 * 1440 + 1);
            }
        }
        assertThat(kept()).extracting(Message::time).isSorted();
        Await.until(() -> feeds.states().stream()
                .map(Feeds.State::state)
                .toList()
                .subList(1, 4)
                .equals(List.of("done", "done", "reading")));
    }

    /** One that looks at its files until it is told that this was seen. */
    private record Looking(FilesFeed feed, CountDownLatch seen) implements FilesFeed {
        @Override
        public String name() {
            return feed.name();
        }

        @Override
        public String what() {
            return feed.what();
        }

        @Override
        public ReadFiles read() {
            return feed.read();
        }

        @Override
        public List<Path> lying() throws IOException, InterruptedException {
            seen.await();
            return feed.lying();
        }

        @Override
        public boolean run(Inlet inlet) throws IOException, InterruptedException {
            return feed.run(inlet);
        }
    }

    private static Path day(Path file, int day) throws IOException {
        List<String> rows = new ArrayList<>(List.of("timestamp,mmsi,lat,lon"));
        for (int minute = 0; minute < 1440; minute++) {
            rows.add("2022-10-%02dT%02d:%02d:00Z,273210440,42,131".formatted(day, minute / 60, minute % 60));
        }
        return Files.write(file, rows);
    }

    @Test
    void aFileOlderThanWhatTheJournalHoldsIsSaidToBeTooLate() throws Exception {
        journal.add(message("s", Instant.parse("2022-11-02T11:00:00Z")));
        journal.close();
        Journal.open(folder.resolve("journal")).close();
        journal = Journal.open(folder.resolve("journal"));
        start(new FileFeed("s", day(folder.resolve("old.csv"), 1), new ReadFiles(folder.resolve("read"))));
        Await.until(() -> feeds.areDone());
        assertThat(state().state()).isEqualTo("too late");
    }

    @Test
    void filesPutIntoAFolderAreReadOnceInAnyFormat() throws Exception {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        ReadFiles read = new ReadFiles(folder.resolve("read"));
        start(new FolderFeed("s", drop, read));
        put(drop.resolve("a.csv"), bytes("timestamp,mmsi,lat,lon\n2022-11-02T00:00:00Z,273000001,42,131\n"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write((SENTENCE.strip() + ",1667390400\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        put(drop.resolve("b.nmea.gz"), new ByteArrayInputStream(packed.toByteArray()));
        put(drop.resolve("c.txt"), bytes("no ship in here"));
        Files.writeString(drop.resolve("d.csv.part"), "still being copied");
        Path list = folder.resolve("read");
        Await.until(() -> Files.exists(list) && Files.readAllLines(list).size() == 3);
        assertThat(feeds.messages()).isEqualTo(2);
        assertThat(rejects.byReason()).containsEntry("file that cannot be read", 1L);
        // once a later one was read, the others were looked at again
        put(drop.resolve("e.csv"), bytes("timestamp,mmsi,lat,lon\n2022-11-02T00:01:00Z,273000001,42,131\n"));
        Await.until(() -> Files.readAllLines(list).size() == 4);
        feeds.close();
        assertThat(feeds.messages()).isEqualTo(3);
        assertThat(new ReadFiles(list)).usingRecursiveComparison().isEqualTo(read);
    }

    /** Puts a file there whole, as who copies one should. */
    private static void put(Path file, InputStream bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.copy(bytes, part);
        Files.move(part, file);
    }

    @Test
    void whatAFileHoldsWithoutATimeWasNotHeardWhenItIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("old.nmea"), SENTENCE);
        start(new FileFeed("s", file, new ReadFiles(folder.resolve("read"))));
        Await.until(() -> feeds.areDone());
        assertThat(feeds.messages()).isZero();
        assertThat(rejects.byReason()).isEqualTo(Map.of("no time", 1L));
    }

    /** One bad file had kept the whole folder from being read, and what was read of the others came again with each try. */
    @Test
    void aFileThatItsDiskDoesNotLetBeReadIsToldAndTheOthersAreReadOnce() throws Exception {
        Path broken = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(broken), "no such file here");
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path list = folder.resolve("read");
        day(drop.resolve("a.csv"), 1);
        Files.createSymbolicLink(drop.resolve("b.csv"), broken);
        start(new FolderFeed("s", drop, new ReadFiles(list)));
        Await.until(() -> Files.exists(list));
        put(drop.resolve("c.csv"), bytes("timestamp,mmsi,lat,lon\n2022-10-02T00:01:00Z,273000001,42,131\n"));
        Await.until(() -> Files.readAllLines(list).size() == 2);
        assertThat(feeds.messages()).isEqualTo(1440 + 1);
        assertThat(rejects.byReason()).isEqualTo(Map.of("file that cannot be read to its end", 1L));
        assertThat(Files.readString(list)).as("tried again at the next start").doesNotContain("b.csv");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
