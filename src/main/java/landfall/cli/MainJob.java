package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landfall.casework.CaseRules;
import landfall.casework.Cases;
import landfall.casework.Judged;
import landfall.casework.Judgement;
import landfall.casework.Regrouping;
import landfall.casework.Revisions;
import landfall.casework.WatchEdit;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.flink.Detection;
import landfall.geo.Ports;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.screen.NameSettings;
import landfall.screen.Screening;
import landfall.store.HitDecisions;
import landfall.store.Store;
import landfall.web.Workings;

/**
 * The main job: reports, ship positions and lists in; cases with leads and verdicts out.
 *
 * <p>The steps in order: read what is said, find claims, make cases and their watches; detect events in the positions; screen the
 * hulls; follow the cargo for each watch.
 */
final class MainJob {
    private final Configuration configuration;
    private final Messages messages;
    private final Ports ports = Ports.load();
    private final Judging judging;

    MainJob(Configuration configuration, Messages messages) {
        this.configuration = configuration;
        this.messages = messages;
        this.judging = new Judging(configuration, messages, ports);
    }

    /**
     * @param reports report files and folders
     * @param ais AIS files
     * @param lists sanctions list files, possibly none
     * @param reading what is known about reports that do not say it themselves
     * @param until when open gaps are judged, or null for the last time heard
     */
    record Given(List<Path> reports, List<Path> ais, List<Path> lists, ReportReader.Options reading, Instant until) {
        Stream<Path> files() {
            return Stream.of(reportFiles(), ais, lists).flatMap(List::stream);
        }

        List<Path> reportFiles() {
            return reports.isEmpty() ? List.of() : Inputs.reports(reports);
        }
    }

    /**
     * What people decided about earlier results.
     *
     * @param judgements about statements
     * @param regroupings mergers and splits of cases
     * @param hits about list hits
     * @param watches edited watches, by case
     */
    record Decided(
            List<Judgement> judgements,
            List<Regrouping> regroupings,
            HitDecisions hits,
            Map<String, WatchEdit> watches) {
        static final Decided NOTHING = new Decided(List.of(), List.of(), HitDecisions.NONE, Map.of());

        boolean isEmpty() {
            return judgements.isEmpty() && regroupings.isEmpty() && hits.isEmpty() && watches.isEmpty();
        }

        static Decided in(Store store) {
            return new Decided(
                    store.ledger().judgements(),
                    store.history().regroupings(),
                    HitDecisions.of(store),
                    store.history().watches());
        }
    }

    /** What the pages need of this job, with its configuration. */
    Workings workings(Recasing recasing) {
        return new Workings(recasing, judging::matching, () -> ports, List::of, VerifyCommand::judged);
    }

    Investigation run(Given given) throws IOException {
        return run(given, Decided.NOTHING, List.of(), new Rejects());
    }

    /**
     * @param decided what people decided so far; it holds for this run, too
     * @param before the cases of the run before, whose names are kept
     * @param rejects what was left out of what was given so far; gets the rest
     */
    Investigation run(Given given, Decided decided, List<CaseFile> before, Rejects rejects) throws IOException {
        List<Path> reportFiles = given.reportFiles();
        messages.say("reading " + reportFiles.size() + " report files");
        Statements said = Statements.read(given.reports(), given.reading(), rejects, messages);
        return run(said, given, decided, before, rejects);
    }

    /** The same for statements that were read elsewhere; the reports given are named as inputs only. */
    Investigation run(Statements said, Given given, Decided decided, List<CaseFile> before, Rejects rejects)
            throws IOException {
        List<Case> cases = cases(said.reports(), said.claims(), decided, before);
        messages.say("%s from %s in %s"
                .formatted(
                        Messages.count(cases.size(), "case"),
                        Messages.count(said.claims().size(), "claim"),
                        Messages.count(said.reports().size(), "report")));
        Detection.Result seen =
                new Signals(configuration, messages).detect(given.ais(), Set.of(), given.until(), rejects);
        messages.say("%d positions: %s, %s"
                .formatted(
                        seen.positions(),
                        Messages.count(seen.tracks().size(), "track"),
                        Messages.count(seen.events().size(), "event")));
        Screening screening = Screening.load(given.lists(), rejects, configuration.get(NameSettings.class));
        Traffic traffic = traffic(seen, screening, said, decided, rejects);
        List<CaseFile> files = judged(cases, decided, List.of(), traffic);
        messages.rejects(rejects);
        return traffic.investigation(
                Inputs.areSynthetic(given.files()), said, files, ports, inputs(given), configuration.effective());
    }

    /** The same run after people decided: cases that did not change keep their answers, the others are followed again. */
    Investigation again(Investigation found, Decided decided) {
        return again(found, new Statements(found.reports(), found.claims()), found.inputs(), decided);
    }

    /** The same ships under other statements. */
    Investigation again(Investigation found, Statements said, List<Input> inputs, Decided decided) {
        List<Case> cases = cases(said.reports(), said.claims(), decided, found.files());
        Traffic traffic = Traffic.of(found);
        List<CaseFile> files = judged(cases, decided, found.files(), traffic);
        return traffic.investigation(found.synthetic(), said, files, ports, inputs, found.configuration());
    }

    /** The same statements about other ships: all cases are followed again. */
    Investigation again(
            Investigation found, Detection.Result seen, Screening screening, Decided decided, Rejects rejects) {
        Statements said = new Statements(found.reports(), found.claims());
        List<Case> cases = cases(said.reports(), said.claims(), decided, found.files());
        Traffic traffic = traffic(seen, screening, said, decided, rejects);
        List<CaseFile> files = judged(cases, decided, List.of(), traffic);
        return traffic.investigation(found.synthetic(), said, files, ports, found.inputs(), configuration.effective());
    }

    private static Traffic traffic(
            Detection.Result seen, Screening screening, Statements said, Decided decided, Rejects rejects) {
        return Traffic.of(
                seen,
                new HullScreening(screening, decided.hits()).of(seen.tracks()).named(said.claims()),
                rejects);
    }

    private List<CaseFile> judged(List<Case> cases, Decided decided, List<CaseFile> before, Traffic traffic) {
        return judging.judge(cases, decided.watches(), before, traffic.tracks(), traffic.events(), traffic.hits());
    }

    private List<Case> cases(List<Report> reports, List<Claim> read, Decided decided, List<CaseFile> before) {
        List<Claim> counted = Judged.of(reports, read, decided.judgements());
        List<Case> cases = Cases.of(reports, counted, configuration.get(CaseRules.class), decided.regroupings());
        return Revisions.keepNames(before.stream().map(CaseFile::theCase).toList(), cases);
    }

    private static List<Input> inputs(Given given) {
        List<Input> inputs = new ArrayList<>();
        given.reportFiles().forEach(file -> inputs.add(Inputs.hashed("report", file)));
        given.ais().forEach(file -> inputs.add(Inputs.hashed("ais", file)));
        given.lists().forEach(file -> inputs.add(Inputs.hashed("list", file)));
        return inputs;
    }
}
