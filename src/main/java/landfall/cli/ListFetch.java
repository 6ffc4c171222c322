package landfall.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.remote.Fetch;
import landfall.remote.Unreachable;
import landfall.screen.Checked;
import landfall.screen.FetchRecord;
import landfall.screen.FetchRecord.FetchedFile;
import landfall.screen.ListDescriptor;
import landfall.screen.Screening;

/**
 * Fetches an official list. It is read before it is kept: what is truncated, has too few or too many entries, or has lost half of
 * them since the last time does not replace the list at hand, which from then on says that it could not be renewed. The state
 * before is kept in a folder beside, for "what is new since".
 */
final class ListFetch {
    /** The largest list known has more than 100 MB. */
    private static final Fetch.Limits LIMITS = new Fetch.Limits(Duration.ofMinutes(15), 512 << 20, 5);

    /** A list that lost more of its entries at once was cut off; a programme that ends takes fewer with it: our judgement. */
    private static final double LEAST_KEPT = 0.5;

    private final ListDescriptor source;
    private final URI mirror;
    private final Path lists;
    private final Path folder;
    private final Clock clock;

    /** @param mirror address under which the files are, or null for the official ones */
    ListFetch(ListDescriptor source, URI mirror, Path lists, Clock clock) {
        this.source = source;
        this.mirror = mirror;
        this.lists = lists;
        this.folder = lists.resolve(source.id());
        this.clock = clock;
        if (source.downloads().isEmpty()) {
            throw new Refusal(source.title() + " is not offered as a file that a program can fetch; get it from "
                    + source.page() + " and give its path to --lists.");
        }
    }

    /** Fetches, checks and keeps; gives what there is to tell. */
    Map<String, Object> run(boolean accept) throws IOException, InterruptedException {
        String now = clock.instant().toString();
        Optional<FetchRecord> before = FetchRecord.in(folder);
        Path arriving = Files.createDirectories(lists.resolve("." + source.id() + "-arriving"));
        try {
            FetchRecord record = download(arriving, now);
            Checked checked = check(arriving, before, accept);
            boolean same =
                    before.isPresent() && record.files().equals(before.get().files());
            String state = before.filter(b -> b.fetchedAt() != null).isEmpty() ? "new" : same ? "unchanged" : "changed";
            keep(arriving, before, same);
            FetchRecord kept = new FetchRecord(source.id(), now, record.files(), checked.entries(), null, null);
            kept.write(folder);
            Map<String, Object> fields = new LinkedHashMap<>(source.fields());
            fields.put("state", state);
            fields.putAll(fields(kept));
            fields.put("listDate", checked.date());
            fields.put("problems", checked.problems().isEmpty() ? null : checked.problems());
            fields.put("folder", folder.toString());
            fields.values().removeIf(Objects::isNull);
            return fields;
        } catch (Unreachable | AnotherFile e) {
            throw failed(before, now, e.getMessage(), "", e);
        } catch (NotWhole e) {
            throw failed(before, now, e.getMessage(), " If it is right as it came, use --accept.", e);
        } finally {
            Inputs.delete(arriving);
        }
    }

    /** What is known of what is at hand. */
    static Map<String, Object> fields(FetchRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fetchedAt", record.fetchedAt());
        fields.put("entries", record.fetchedAt() == null ? null : record.entries());
        fields.put(
                "fetched",
                record.files().stream()
                        .map(f -> Map.of(
                                "name", f.name(), "address", f.address(), "bytes", f.bytes(), "sha256", f.sha256()))
                        .map(java.util.TreeMap::new)
                        .toList());
        fields.put("failedAt", record.failedAt());
        fields.put("failure", record.failure());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private FetchRecord download(Path arriving, String now) throws IOException, InterruptedException, Unreachable {
        Fetch fetch = new Fetch(LIMITS);
        List<FetchedFile> files = new ArrayList<>();
        for (Map.Entry<String, String> file : source.downloads().entrySet()) {
            URI address = mirror == null
                    ? URI.create(file.getValue())
                    : URI.create(mirror.toString().replaceAll("/+$", "") + "/" + file.getKey());
            byte[] body = fetch.get(address, Map.of()).body();
            Files.write(arriving.resolve(file.getKey()), body);
            files.add(new FetchedFile(file.getKey(), address.toString(), body.length, sha256(body)));
        }
        return new FetchRecord(source.id(), now, files, 0, null, null);
    }

    /** What came is not the list, as where a page asks to sign in. */
    private static final class AnotherFile extends Exception {
        private static final long serialVersionUID = 1L;

        AnotherFile() {
            super("what came is not this list");
        }
    }

    /** What came is not all of the list. */
    private static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1L;

        NotWhole(String why) {
            super(why);
        }
    }

    private Checked check(Path arriving, Optional<FetchRecord> before, boolean accept) throws AnotherFile, NotWhole {
        List<Checked> all = Screening.inspect(List.of(arriving), new Rejects());
        Checked checked = all.stream()
                .filter(c -> source.id().equals(c.list()))
                .findFirst()
                .orElseThrow(AnotherFile::new);
        List<String> problems = new ArrayList<>(checked.problems());
        before.filter(b -> checked.entries() < b.entries() * LEAST_KEPT)
                .ifPresent(b -> problems.add(checked.entries() + " entries where there were " + b.entries()));
        if (!problems.isEmpty() && !accept) {
            throw new NotWhole(String.join("; ", problems));
        }
        return checked;
    }

    private void keep(Path arriving, Optional<FetchRecord> before, boolean same) throws IOException {
        if (!same && before.filter(b -> b.fetchedAt() != null).isPresent()) {
            Path earlier = lists.resolveSibling(lists.getFileName() + "-earlier")
                    .resolve(source.id())
                    .resolve(before.get().fetchedAt().substring(0, "2022-11-02".length()));
            move(folder, earlier);
        }
        move(arriving, folder);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Refusal failed(Optional<FetchRecord> before, String now, String why, String advice, Exception cause)
            throws IOException {
        before.orElse(new FetchRecord(source.id(), null, List.of(), 0, null, null))
                .failing(now, why)
                .write(folder);
        String kept = before.filter(b -> b.fetchedAt() != null)
                .map(b -> "the one fetched at " + b.fetchedAt() + " is kept")
                .orElse("there is none at hand");
        return new Refusal(
                source.title() + " could not be fetched: " + why + "; " + kept + ", and answers will say so." + advice,
                cause);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
