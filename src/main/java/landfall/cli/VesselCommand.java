package landfall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.Input;
import landfall.dossier.NamedPort;
import landfall.dossier.VesselRecord;
import landfall.dossier.VesselRecord.Question;
import landfall.flink.Detection;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.MatchSettings;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.screen.Hit;
import landfall.screen.NameSettings;
import landfall.screen.Screening;
import landfall.store.HitDecisions;
import landfall.vessel.Track;
import landfall.web.PdfDossier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall vessel}: one ship over a time, for whoever finances, insures or inspects a voyage. */
@Command(
        name = "vessel",
        mixinStandardHelpOptions = true,
        description =
                "The record of one ship: silences, meetings, port calls, names and flags, list hits, and a voyage named in papers against the calls seen.")
final class VesselCommand implements Callable<Integer> {
    private static final double LONGEST_SILENCE_HOURS = 24 * 366;

    @Mixin
    private CommonOptions common;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private AskedShip ship;

    @Option(names = "--ais", required = true, arity = "1..*", paramLabel = "PATH", description = "AIS files or folders")
    private List<Path> ais;

    @Option(names = "--lists", arity = "1..*", paramLabel = "PATH", description = "sanctions list files or folders")
    private List<Path> lists = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "first day or instant to look at (default: the first time the ship was heard)")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "last day or instant to look at (default: the last time the ship was heard)")
    private String to;

    @Option(
            names = "--load",
            paramLabel = "PORT",
            description = "port where the papers say that it loaded: UN/LOCODE or name")
    private String load;

    @Option(
            names = "--discharge",
            paramLabel = "PORT",
            description = "port where the papers say that it discharged: UN/LOCODE or name")
    private String discharge;

    @Option(
            names = "--silence",
            paramLabel = "HOURS",
            defaultValue = "12",
            description = "list silences from this length on (default: ${DEFAULT-VALUE})")
    private double silenceHours;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "judge open gaps at this time (default: the last time heard)")
    private String until;

    @Option(names = "--out", paramLabel = "FILE.pdf|FILE.html", description = "also write the record to read and send")
    private Path out;

    @Override
    public Integer call() throws Exception {
        ship.requireSense();
        Ports ports = Ports.load();
        Question question = question(ports);
        Instant judged = Times.instant("--until", until);
        requireWritable();
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Configuration configuration = common.configuration(null);
        List<Path> files = Inputs.ais(ais, messages, rejects);
        List<Path> listFiles = lists.isEmpty() ? List.of() : Inputs.files(lists, rejects);
        Screening screening = Screening.load(listFiles, rejects, configuration.get(NameSettings.class));
        ListsRead.require(lists, screening.checked());
        Detection.Result seen = new Signals(configuration, messages).detect(files, Set.of(), judged, rejects);
        List<Track> own = ship.among(seen.tracks());
        messages.say("%,d positions of %s; of %s: %s"
                .formatted(
                        seen.positions(),
                        Messages.count(seen.tracks().size(), "track"),
                        ship.inWords(),
                        Messages.count(own.size(), "track")));
        HullScreening screened = new HullScreening(screening, HitDecisions.NONE).of(own);
        List<Hit> hits = own.isEmpty()
                ? screening.ask(ship.asked())
                : screened.hits().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        Investigation found = Traffic.of(seen, screened, rejects)
                .around(own)
                .investigation(
                        Inputs.areSynthetic(Stream.concat(files.stream(), listFiles.stream())),
                        Statements.NONE,
                        List.of(),
                        ports,
                        inputs(files, listFiles),
                        configuration.effective());
        VesselRecord record = VesselRecord.of(
                found, ship.inWords(), own, hits, question, configuration.get(MatchSettings.class), Water.load());
        write(record);
        try (Output output = common.output()) {
            new VesselLines(output).tell(record, screening.checked());
        }
        messages.rejects(rejects);
        return 0;
    }

    private Question question(Ports ports) {
        if (!(silenceHours >= 0 && silenceHours <= LONGEST_SILENCE_HOURS)) {
            throw new Refusal("--silence: hours are from 0 to 8784.");
        }
        Instant first = Times.instant("--from", from);
        Instant last = to != null && to.length() == 10
                ? Times.instant("--to", to).plus(Duration.ofDays(1)).minusSeconds(1)
                : Times.instant("--to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Refusal("--to is before --from; give the later time as --to.");
        }
        return new Question(
                first,
                last,
                Duration.ofMinutes(Math.round(silenceHours * 60)),
                NamedPort.of("--load", load, ports),
                NamedPort.of("--discharge", discharge, ports));
    }

    private static List<Input> inputs(List<Path> files, List<Path> lists) {
        return Stream.concat(
                        files.stream().map(file -> Inputs.hashed("ais", file)),
                        lists.stream().map(file -> Inputs.hashed("list", file)))
                .toList();
    }

    private void requireWritable() {
        if (out != null && !isPdf() && !out.getFileName().toString().endsWith(".html")) {
            throw new Refusal("--out: " + out + " ends in neither .pdf nor .html; name the file accordingly.");
        }
        if (out != null) {
            WholeFile.require("--out", out);
        }
    }

    private boolean isPdf() {
        return out.getFileName().toString().endsWith(".pdf");
    }

    private void write(VesselRecord record) {
        if (out == null) {
            return;
        }
        byte[] bytes =
                isPdf() ? PdfDossier.of(record) : record.page(Water.load()).getBytes(StandardCharsets.UTF_8);
        try {
            WholeFile.write(out, bytes);
        } catch (IOException e) {
            throw WholeFile.unwritable("--out", out, e);
        }
    }
}
