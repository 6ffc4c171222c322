package landfall.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private static final String FOUND = "found.json.gz";

    private final Path work;
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
        this.messages = messages;
        this.job = new MainJob(configuration, messages);
        this.judging = new Judging(configuration, messages, Ports.load());
    }

    /** The leads of the world of a seed beside its truth. */
    Labelled drawn(long seed) throws IOException {
        return labelled(trial(seed));
    }

    /** The same for a bundled scenario. */
    Labelled scenario(String name) throws IOException {
        Path world = work.resolve("scenario-" + name);
        if (!Files.exists(world.resolve(FOUND))) {
            messages.say("scenario " + name + ": simulating and investigating");
            Simulator.write(Scenario.bundled(name), 1, world);
            keep(job.run(given(world)), world);
            Inputs.delete(world.resolve("ais"));
        }
        return labelled(new Trial(name, kept(world), Truth.read(world.resolve("truth.jsonl"))));
    }

    /** The same for a world that another simulator wrote, with reports/, ais/, lists/ and truth.jsonl. */
    Labelled foreign(Path world) throws IOException {
        String name = world.toAbsolutePath().normalize().toString().replaceAll("[^A-Za-z0-9]+", "_");
        MainJob.Given given = given(world);
        Path kept = work.resolve("foreign" + name + "-" + fingerprint(given));
        if (!Files.exists(kept.resolve(FOUND))) {
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
        if (!Files.exists(world.resolve(FOUND))) {
            messages.say("world " + seed + ": simulating and investigating");
            Simulator.write(Worlds.draw(seed), seed, world);
            keep(job.run(given(world)), world);
            Inputs.delete(world.resolve("ais"));
        }
        return new Trial("seed " + seed, kept(world), Truth.read(world.resolve("truth.jsonl")));
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

    private static void keep(Investigation found, Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(WordsJson.write(found).getBytes(StandardCharsets.UTF_8));
        }
        // whole, as what lies there is taken for the world's by the next run
        WholeFile.write(folder.resolve(FOUND), packed.toByteArray());
    }

    private static Investigation kept(Path folder) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(FOUND))))) {
            return WordsJson.read(in, Investigation.class);
        }
    }
}
