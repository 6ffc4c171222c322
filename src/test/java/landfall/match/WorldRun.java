package landfall.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.casework.Cases;
import landfall.casework.Watches;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Replay;
import landfall.detect.Surroundings;
import landfall.extract.Extractor;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.setting.Settings;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Watch;

/** Runs a simulated world through the whole chain without an engine, to look at what comes out. Not a test. */
final class WorldRun {
    private static final Extractor EXTRACTOR = Extractor.load();

    final List<Track> tracks = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Watch> watches = new ArrayList<>();
    final List<String> shipments = new ArrayList<>();

    /** {@code WorldRun scenario seed [-v]}. */
    public static void main(String[] args) throws IOException {
        WorldRun run = of(args[0], Long.parseLong(args[1]));
        if (args.length > 2 && args[2].equals("-s")) {
            run.summary(args[0] + " " + args[1]);
        } else {
            run.print(args.length > 2);
        }
    }

    /** A line a lead, with whether the truth names its first and last ship. */
    private void summary(String world) {
        for (Watch watch : watches) {
            Verdict verdict = verdict(watch, new HashMap<>());
            for (Lead lead : verdict.leads()) {
                boolean planted = shipments.stream()
                        .anyMatch(t -> lead.chain().stream()
                                .allMatch(l -> t.contains(String.valueOf(l.mmsi()))
                                        || l.imo() != null && t.contains(String.valueOf(l.imo()))));
                System.out.printf(
                        Locale.ROOT,
                        "LEAD %s %s %s %s %.3f %.1f %s%n",
                        world,
                        watch.caseId(),
                        planted ? "planted" : "-",
                        lead.route(),
                        lead.pArrived(),
                        lead.sum(),
                        lead.chain().get(0).name());
            }
            System.out.printf(
                    Locale.ROOT,
                    "CASE %s %s planted %d p %.3f [%.2f %.2f] %s %s%n",
                    world,
                    watch.caseId(),
                    shipments.size(),
                    verdict.arrival().pArrived(),
                    verdict.arrival().low(),
                    verdict.arrival().high(),
                    verdict.arrival().confidence(),
                    verdict.arrival().status());
        }
    }

    static WorldRun of(String scenario, long seed) throws IOException {
        Path out = Files.createTempDirectory("landfall-world");
        Simulator.write(Scenario.bundled(scenario), seed, out);
        WorldRun run = new WorldRun();
        run.signals(files(out.resolve("ais")));
        run.statements(files(out.resolve("reports")));
        for (String line : Files.readAllLines(out.resolve("truth.jsonl"))) {
            if (line.contains("\"kind\":\"shipment\"")) {
                run.shipments.add(line);
            }
        }
        try (Stream<Path> all = Files.walk(out)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
        return run;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void signals(List<Path> files) throws IOException {
        AisReader reader = new AisReader();
        List<Message> messages = new ArrayList<>();
        Rejects rejects = new Rejects();
        long row = 1;
        for (Path file : files) {
            row = reader.read(file, row, messages::add, rejects);
        }
        messages.removeIf(m -> m.time() == null);
        messages.sort(Comparator.comparing(Message::time).thenComparingLong(Message::row));
        Map<Integer, Tracker> trackers = new TreeMap<>();
        Map<Long, Fix> fixes = new TreeMap<>();
        Set<Long> withdrawn = new HashSet<>();
        for (Message m : messages) {
            Tracker tracker = trackers.computeIfAbsent(
                    m.mmsi(), k -> new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO)));
            if (m.staticReport() != null) {
                tracker.staticReport(m.staticReport());
            }
            if (m.position() != null) {
                Outcome outcome = tracker.position(m.position());
                if (outcome.isAccepted()) {
                    fixes.put(m.row(), new Fix(outcome.track(), tracker.imo(outcome.track()), m.position()));
                }
                withdrawn.addAll(outcome.withdrawn());
            }
        }
        withdrawn.forEach(fixes::remove);
        trackers.values().forEach(t -> tracks.addAll(t.tracks()));
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.bundled());
        events.addAll(Replay.reviewed(set, tracks, Replay.events(set, new ArrayList<>(fixes.values()), null)));
        System.out.printf("%d messages, %d tracks, %s%n", messages.size(), tracks.size(), kinds());
    }

    private Map<String, Long> kinds() {
        return events.stream().collect(Collectors.groupingBy(Event::kind, TreeMap::new, Collectors.counting()));
    }

    private void statements(List<Path> files) throws IOException {
        ReportReader reader = new ReportReader(ReportReader.Options.NONE);
        List<Report> reports = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Path file : files) {
            for (Report report : reader.read(file, new Rejects())) {
                reports.add(report);
                claims.addAll(EXTRACTOR.claims(report));
            }
        }
        cases.addAll(Cases.of(reports, claims));
        cases.forEach(c -> Watches.of(c, World.PORTS::of).ifPresent(watches::add));
    }

    Verdict verdict(Watch watch, Map<String, Listing> listed) {
        Case theCase = cases.stream()
                .filter(c -> c.id().equals(watch.caseId()))
                .findFirst()
                .orElseThrow();
        return Matching.of(World.PORTS, World.SEA).evaluate(theCase, watch, tracks, events, listed);
    }

    private void print(boolean all) {
        shipments.forEach(System.out::println);
        for (Watch watch : watches) {
            Instant first =
                    tracks.stream().map(Track::first).min(Instant::compareTo).orElseThrow();
            Instant last =
                    tracks.stream().map(Track::last).max(Instant::compareTo).orElseThrow();
            System.out.printf(
                    "%n== %s, watch %s to %s, data %s to %s, via %s, routes %s%n",
                    watch.caseId(), watch.from(), watch.to(), first, last, watch.via(), watch.routes());
            Verdict verdict = verdict(watch, new HashMap<>());
            for (Lead lead : verdict.leads().stream().limit(all ? 20 : 5).toList()) {
                System.out.printf(
                        Locale.ROOT,
                        "%d. %s %.3f loaded %.3f sum %.1f %s%n",
                        lead.rank(),
                        lead.route(),
                        lead.pArrived(),
                        lead.pLoaded(),
                        lead.sum(),
                        lead.chain());
                for (Evidence e : lead.evidence()) {
                    System.out.printf(
                            Locale.ROOT,
                            "      %+5.1f (%+5.1f) %s: %s%n",
                            e.decibans(),
                            e.rawDecibans(),
                            e.group(),
                            e.what());
                }
            }
            System.out.println(verdict.arrival());
        }
    }
}
