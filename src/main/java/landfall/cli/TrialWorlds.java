package landfall.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import landfall.calibrate.Labelled;
import landfall.calibrate.Truth;
import landfall.claim.Case;
import landfall.claim.Sha256;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.geo.Ports;
import landfall.match.Fitting;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.simulate.Worlds;

/**
 * Simulated worlds through the main job, as a user's files would go. What was found in a world is kept beside it, so that other weights
 * can be tried without hearing everything again.
 */
final class TrialWorlds {
    /** Rooms that decide what is found in a world; what it weighs is decided anew each time. */
    private static final List<String> FINDING = List.of(
            "ais",
            "casework",
            "claim",
            "detect",
            "dossier",
            "extract",
            "flink",
            "geo",
            "language",
            "report",
            "screen",
            "setting",
            "simulate",
            "track",
            "vessel");

    private final Path work;
    private final String found;
    private final Messages messages;
    private final MainJob job;
    private final Judging judging;

    /** A world with what was found in it and what is true of it. */
    private record Trial(String name, Investigation found, Truth truth) {
        List<Case> cases() {
            return found.files().stream()
                    .map(CaseFile::theCase)
                    .filter(truth::isAbout)
                    .toList();
        }
    }

    /** @param work folder in which worlds are written and kept */
    TrialWorlds(Path work, Configuration configuration, Messages messages) {
        this.work = work;
        this.found = "found-" + how(configuration) + ".json.gz";
        this.messages = messages;
        this.job = new MainJob(configuration, messages);
        this.judging = new Judging(configuration, messages, Ports.load());
    }

    /** Of this build and these settings: what others found is no result of theirs. */
    private static String how(Configuration configuration) {
        Map<String, String> settings = new TreeMap<>(configuration.effective());
        settings.keySet().removeIf(key -> key.startsWith("weights.") || key.startsWith("match."));
        return Sha256.hex((Build.of(FINDING) + settings).getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
    }

    /** The leads of the world of a seed beside its truth. */
    Labelled drawn(long seed) throws IOException {
        return labelled(trial(seed));
    }

    /** The same for a bundled scenario. */
    Labelled scenario(String name) throws IOException {
        Path world = work.resolve("scenario-" + name);
        find(world, "scenario " + name, () -> Simulator.write(Scenario.bundled(name), 1, world));
        return labelled(new Trial(name, kept(world), Truth.read(world.resolve("truth.jsonl"))));
    }

    /** The same for a world that another simulator wrote, with reports/, ais/, lists/ and truth.jsonl. */
    Labelled foreign(Path world) throws IOException {
        String name = world.toAbsolutePath().normalize().toString().replaceAll("[^A-Za-z0-9]+", "_");
        MainJob.Given given = given(world);
        Path kept = work.resolve("foreign" + name + "-" + fingerprint(given));
        if (!Files.exists(kept.resolve(found))) {
            messages.say("world " + world + ": investigating");
            Files.createDirectories(kept);
            keep(job.run(given), kept);
        }
        return labelled(
                new Trial(world.getFileName().toString(), kept(kept), Truth.read(world.resolve("truth.jsonl"))));
    }

    /** Of all bytes that are read: in a world that somebody changed, something else may be found. */
    private static String fingerprint(MainJob.Given given) {
        String all = given.files().map(file -> Inputs.hashed("", file).sha256()).collect(Collectors.joining());
        return Sha256.hex(all.getBytes(StandardCharsets.US_ASCII)).substring(0, 12);
    }

    void addTo(Fitting fitting, long seed) throws IOException {
        Trial trial = trial(seed);
        for (Case c : trial.cases()) {
            judging.ways(c, trial.found())
                    .ifPresent(ways -> fitting.add(ways, lead -> Labelled.arrived(trial.truth(), lead)));
        }
    }

    private Trial trial(long seed) throws IOException {
        Path world = work.resolve("world-" + seed);
        find(world, "world " + seed, () -> Simulator.write(Worlds.draw(seed), seed, world));
        return new Trial("seed " + seed, kept(world), Truth.read(world.resolve("truth.jsonl")));
    }

    private void find(Path world, String name, Runnable simulation) throws IOException {
        if (!Files.exists(world.resolve(found))) {
            messages.say(name + ": simulating and investigating");
            for (String part : List.of("reports", "lists", "ais")) { // another simulator's, in part
                if (Files.exists(world.resolve(part))) {
                    Inputs.delete(world.resolve(part));
                }
            }
            simulation.run();
            keep(job.run(given(world)), world);
            Inputs.delete(world.resolve("ais"));
        }
    }

    private Labelled labelled(Trial trial) {
        Investigation found = trial.found();
        CaseFile most =
                judging.judge(trial.cases(), Map.of(), List.of(), found.tracks(), found.events(), found.hits()).stream()
                        .filter(f -> f.arrival() != null)
                        .max(Comparator.comparing((CaseFile f) -> f.arrival().pArrived())
                                .thenComparing(f -> f.theCase().id()))
                        .orElse(null);
        return Labelled.of(
                trial.name(),
                trial.truth(),
                most == null ? List.of() : most.leads(),
                most == null ? 0 : most.arrival().pArrived());
    }

    private static MainJob.Given given(Path world) {
        Path lists = world.resolve("lists");
        return new MainJob.Given(
                List.of(world.resolve("reports")),
                Inputs.files(List.of(world.resolve("ais")), new Rejects()),
                Files.isDirectory(lists) ? Inputs.files(List.of(lists), new Rejects()) : List.of(),
                ReportReader.Options.NONE,
                null);
    }

    private void keep(Investigation result, Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(WordsJson.write(result).getBytes(StandardCharsets.UTF_8));
        }
        // whole, as what lies there is taken for the world's by the next run
        WholeFile.write(folder.resolve(found), packed.toByteArray());
        forgetOthers(folder);
    }

    /** What was found in another way, which nobody reads any more. */
    private void forgetOthers(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "found*.json.gz")) {
            for (Path one : all) {
                if (!one.endsWith(found)) {
                    Files.delete(one);
                }
            }
        }
    }

    private Investigation kept(Path folder) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(found))))) {
            return WordsJson.read(in, Investigation.class);
        }
    }
}
