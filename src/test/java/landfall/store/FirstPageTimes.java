package landfall.store;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.function.Supplier;
import landfall.dossier.Investigation;
import landfall.web.ManyPositions;
import landfall.web.Options;
import landfall.web.WebServer;

/**
 * A benchmark, not a test: a million positions and ten thousand events; from the start of the server to its first page, for a run kept whole
 * and one kept in parts; where an address is given, for one in PostgreSQL.
 */
final class FirstPageTimes {
    private FirstPageTimes() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && StoreAddress.is(args[0])) {
            StoreAddress address = StoreAddress.of(args[0], null);
            try (Store store = Store.open(address, Clock.systemUTC())) {
                long began = System.nanoTime();
                store.save(ManyPositions.investigation());
                System.out.printf("saved in PostgreSQL: %,d ms%n", millis(began));
            }
            firstPage("PostgreSQL", () -> Store.open(address, Clock.systemUTC()));
            return;
        }
        Path folder = Files.createTempDirectory("first-page");
        if (args.length == 0) {
            Investigation many = ManyPositions.investigation();
            try (Store store = Store.open(folder.resolve("parts"))) {
                long began = System.nanoTime();
                store.save(many);
                System.out.printf("saved in parts: %,d ms%n", millis(began));
            }
            Store.open(folder.resolve("whole")).close();
            try (var db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("whole/landfall.sqlite"));
                    var insert = db.prepareStatement(
                            "INSERT INTO run (saved_at, synthetic, sha256, words) VALUES ('2022-12-10T12:00:00Z', 1, '', ?)")) {
                long began = System.nanoTime();
                insert.setBytes(1, WordsBlob.pack(many));
                insert.executeUpdate();
                System.out.printf("saved whole: %,d ms%n", millis(began));
            }
        }
        for (String kind : new String[] {"whole", "parts"}) {
            Path store =
                    args.length == 0 ? folder.resolve(kind) : Path.of(args[0]).resolve(kind);
            firstPage(kind, () -> Store.open(store));
        }
    }

    private static void firstPage(String kind, Supplier<Store> opened) throws Exception {
        long began = System.nanoTime();
        try (Store store = opened.get();
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            for (String page : new String[] {"", "cases", "api/about"}) {
                URI uri = URI.create(server.address() + page);
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
                System.out.printf("%s: /%s after %,d ms%n", kind, page, millis(began));
            }
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
