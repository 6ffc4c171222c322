package landfall.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the last attempts to fetch a list: the file {@code fetched.json} beside it. An answer that rests on the list
 * tells when it was fetched, whether the file was altered since, and whether a later attempt failed.
 *
 * @param source id of the list
 * @param fetchedAt when the files beside it were fetched, ISO, or null when they never were
 * @param files what was fetched
 * @param entries how many entries were read in it
 * @param failedAt when a later attempt failed, ISO, or null
 * @param failure why, in words, or null
 */
public record FetchRecord(
        String source, String fetchedAt, List<FetchedFile> files, int entries, String failedAt, String failure) {
    /** Its name beside the files of the list. */
    public static final String NAME = "fetched.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    public FetchRecord {
        Objects.requireNonNull(source);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /**
     * @param name of the file
     * @param address it came from
     * @param bytes its length
     * @param sha256 of its bytes, lower-case hex
     */
    public record FetchedFile(String name, String address, long bytes, String sha256) {}

    /** The record in a folder, if there is one that can be read. */
    public static Optional<FetchRecord> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), FetchRecord.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NAME), json() + "\n");
    }

    private String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, with a failed attempt. */
    public FetchRecord failing(String at, String why) {
        return new FetchRecord(source, fetchedAt, files, entries, at, why);
    }

    /** What an answer must say of it: a failed attempt, a file that is not the one fetched. */
    List<String> problems(String name, String sha256) {
        boolean altered = files.stream().anyMatch(f -> f.name.equals(name) && !f.sha256.equals(sha256));
        String changed = altered ? "the file has been altered since it was fetched" : null;
        String failed = failure == null ? null : "could not be fetched anew on " + failedAt + " (" + failure + ")";
        return java.util.stream.Stream.of(changed, failed)
                .filter(Objects::nonNull)
                .toList();
    }
}
