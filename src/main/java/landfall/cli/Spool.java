package landfall.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import landfall.claim.Sha256;
import landfall.dossier.WordsJson;
import landfall.remote.FeedReader;
import landfall.remote.FeedState;

/** A folder with every document that feeds brought, byte for byte, and with what is known of each feed. */
final class Spool {
    private static final TypeReference<Map<String, FeedState>> STATES = new TypeReference<>() {};
    private static final int NAME_LENGTH = 16;

    private final Path documents;
    private final Path file;
    private Map<String, FeedState> states;

    Spool(Path folder) {
        this.documents = folder.resolve("documents");
        this.file = folder.resolve("feeds.json");
    }

    Path documents() throws IOException {
        return Files.createDirectories(documents);
    }

    FeedState state(String feed) throws IOException {
        return states().getOrDefault(feed, FeedState.fresh(feed));
    }

    void remember(FeedState state) throws IOException {
        states().put(state.address(), state);
        write(file, WordsJson.write(states()).getBytes(StandardCharsets.UTF_8));
    }

    /** The name is made of the bytes, so that one document is kept once. */
    void keep(FeedReader.Document document) throws IOException {
        write(documents().resolve(Sha256.hex(document.bytes()).substring(0, NAME_LENGTH)), document.bytes());
    }

    private Map<String, FeedState> states() throws IOException {
        if (states == null) {
            states = Files.exists(file)
                    ? new LinkedHashMap<>(WordsJson.read(Files.readString(file), STATES))
                    : new LinkedHashMap<>();
        }
        return states;
    }

    /** Whole or not at all. */
    static void write(Path to, byte[] bytes) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
