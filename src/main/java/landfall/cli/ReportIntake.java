package landfall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation.Input;
import landfall.extract.Extractor;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.remote.FeedReader;
import landfall.remote.FeedState;
import landfall.remote.Subscriptions;
import landfall.report.ReportReader;
import landfall.report.Sources;
import landfall.report.UnreadableReport;

/**
 * Reports that come while Landfall runs: folders watched, feeds polled. Each document is read once, and again only when its file
 * changes; one that is taken away leaves the run, and stays in the ledger.
 */
final class ReportIntake {
    /** A file that is still being written is left until it has rested so long; our judgement. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final Subscriptions rules;
    private final Spool spool;
    private final FeedReader feeds;
    private final Extractor extractor = Extractor.load();
    private final ReportReader reader = new ReportReader(ReportReader.Options.NONE);
    private final Map<Path, Reading> shelf = new TreeMap<>();
    /** What could not be opened when it was told last, by reason. */
    private Map<String, Long> told = Map.of();

    /**
     * @param size of the file when it was read
     * @param changed when it was last changed before that
     * @param input the file with its hash
     * @param reports in it
     * @param claims in them
     */
    private record Reading(long size, Instant changed, Input input, List<Report> reports, List<Claim> claims) {}

    /** @throws Refusal when a watched folder is none */
    ReportIntake(Subscriptions rules, Path data) {
        this.rules = rules;
        this.spool = new Spool(data);
        this.feeds = new FeedReader(rules);
        for (String folder : rules.folders()) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new Refusal("reports.folders: there is no folder " + folder + "; make it or leave it out.");
            }
        }
    }

    /** Looks everywhere once; true when the statements are others than before. What lies there and cannot be opened is told when it changes. */
    boolean look(Instant now, Rejects rejects) throws IOException, InterruptedException {
        poll(now, rejects);
        Map<Path, Reading> found = new TreeMap<>();
        Rejects unopened = new Rejects();
        for (Path folder : folders()) {
            look(folder, now, found, unopened, rejects);
        }
        tell(unopened, rejects);
        boolean changed = !found.keySet().equals(shelf.keySet())
                || found.entrySet().stream().anyMatch(e -> e.getValue() != shelf.get(e.getKey()));
        shelf.clear();
        shelf.putAll(found);
        return changed;
    }

    private void look(Path folder, Instant now, Map<Path, Reading> found, Rejects unopened, Rejects rejects) {
        List<Path> files;
        try {
            files = Sources.unlinked(folder, Long.MAX_VALUE, unopened);
        } catch (UncheckedIOException e) {
            // away for a while, as a share of the network may be
            unopened.count("a watched folder that cannot be opened: what was read there stays", folder.toString(), "");
            shelf.forEach((file, reading) -> {
                if (file.startsWith(folder)) {
                    found.put(file, reading);
                }
            });
            return;
        }
        for (Path file : files) {
            try {
                Reading reading = reading(file, now, rejects);
                if (reading != null) {
                    found.put(file, reading);
                }
            } catch (NoSuchFileException e) {
                continue; // taken away while we looked
            } catch (IOException | UncheckedIOException e) {
                unopened.count(Sources.UNOPENED, file.toString(), "");
            }
        }
    }

    private void tell(Rejects unopened, Rejects rejects) {
        if (!unopened.byReason().equals(told)) {
            told = unopened.byReason();
            told.forEach((reason, count) -> rejects.add(reason, count, unopened.firstPlaces(reason)));
        }
    }

    /** The reading of a file as it is now; the one before while it is being written, or none. */
    private Reading reading(Path file, Instant now, Rejects rejects) throws IOException {
        Reading before = shelf.get(file);
        long size = Files.size(file);
        Instant stamp = Files.getLastModifiedTime(file).toInstant();
        boolean same =
                before != null && before.size() == size && before.changed().equals(stamp);
        return same || !stamp.plus(REST).isBefore(now) ? before : read(file, size, stamp, rejects);
    }

    private void poll(Instant now, Rejects rejects) throws IOException, InterruptedException {
        for (String feed : rules.feeds()) {
            FeedState before = spool.state(feed);
            FeedReader.Look look = feeds.look(before, now, rejects);
            for (FeedReader.Document document : look.taken()) {
                spool.keep(document);
            }
            if (look.state() != before) {
                spool.remember(look.state());
            }
        }
    }

    /** Every folder that is watched, and the one of what feeds brought. */
    private List<Path> folders() throws IOException {
        return Stream.concat(rules.folders().stream().map(Path::of), Stream.of(spool.documents()))
                .toList();
    }

    /** Whether feeds brought nothing so far. */
    boolean isFresh() throws IOException {
        return Sources.unlinked(spool.documents(), 1, new Rejects()).isEmpty();
    }

    /** The files that were read. */
    List<Path> files() {
        return List.copyOf(shelf.keySet());
    }

    /** What all documents say, in the order of their files; a second document of one id is counted. */
    Statements statements(Rejects rejects) {
        List<Report> reports = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        shelf.forEach((file, reading) -> {
            for (Report report : reading.reports()) {
                if (ids.add(report.id())) {
                    reports.add(report);
                    reading.claims().stream()
                            .filter(c -> c.doc().equals(report.id()))
                            .forEach(claims::add);
                } else {
                    rejects.count("a second document with the same id", file.toString(), report.id());
                }
            }
        });
        return new Statements(List.copyOf(reports), List.copyOf(claims));
    }

    /** Every file that was read, with its hash. */
    List<Input> inputs() {
        return shelf.values().stream().map(Reading::input).toList();
    }

    private Reading read(Path file, long size, Instant stamp, Rejects rejects) throws IOException {
        List<Report> reports = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        try {
            reports.addAll(reader.readAll(file, name(file), rejects));
        } catch (UnreadableReport e) {
            rejects.count(e.reason(), file.toString(), "");
        }
        for (Report report : reports) {
            if (extractor.supports(report.language())) {
                claims.addAll(extractor.claims(report));
            } else {
                rejects.count("language not supported", report.id(), report.language());
            }
        }
        return new Reading(size, stamp, Inputs.hashed("report", file), List.copyOf(reports), List.copyOf(claims));
    }

    /** A file's place under the folder that is watched, which is its report's id unless the document has one. */
    private String name(Path file) throws IOException {
        return folders().stream()
                .filter(file::startsWith)
                .findFirst()
                .map(folder -> folder.relativize(file).toString().replace('\\', '/'))
                .orElse(file.getFileName().toString());
    }
}
