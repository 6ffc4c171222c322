package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.geo.Point;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.MatchSettings;
import landfall.match.Reach;
import landfall.match.Seaway;
import landfall.reject.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall reach}: which ports could a ship have called at while it was not heard? */
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = "Lists the ports a ship could have called at in the dark.")
final class ReachCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(names = "--from", required = true, paramLabel = "LAT,LON", description = "where it was last heard")
    private String from;

    @Option(names = "--to", paramLabel = "LAT,LON", description = "where it was heard again, if it was")
    private String to;

    @Option(names = "--hours", required = true, paramLabel = "H", description = "how long it was not heard")
    private double hours;

    @Option(
            names = "--speed",
            paramLabel = "KN",
            defaultValue = "14",
            description = "its best speed in knots (default: ${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--heard-again",
            paramLabel = "TIME",
            description = "when it was heard again, at --to; gives the latest departure")
    private String heardAgain;

    @Option(
            names = "--ports",
            paramLabel = "FILE",
            description = "ports to look at instead of the bundled ones: a table with id, name, country, lat, lon")
    private Path ports;

    @Override
    public Integer call() throws IOException {
        if (!(hours > 0 && hours <= 24 * 366) || !(speed > 0 && speed <= 60)) {
            throw new Refusal("--hours must be above 0 and at most 8784, --speed above 0 and at most 60 knots.");
        }
        if (heardAgain != null && to == null) {
            throw new Refusal("--heard-again says when it was heard again; say where, too, with --to.");
        }
        MatchSettings settings = common.configuration(null).get(MatchSettings.class);
        Instant again = Times.instant("--heard-again", heardAgain);
        Reach reach = new Reach(Seaway.of(Water.load()), settings.berth());
        try (Output out = common.output()) {
            reach.calls(
                            point("--from", from),
                            to == null ? null : point("--to", to),
                            Duration.ofSeconds(Math.round(hours * 3600)),
                            again,
                            speed,
                            ports == null ? Ports.load() : PortTable.read(ports))
                    .forEach(call -> out.line(fields(call)));
        }
        return 0;
    }

    private static Map<String, Object> fields(Reach.Call call) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("port", call.port().id());
        fields.put("portName", call.port().name());
        fields.put("country", call.port().country());
        fields.put("slackHours", call.slackHours());
        fields.put("distanceNm", call.distance().nauticalMiles());
        if (call.latestDeparture() != null) {
            fields.put("latestDeparture", call.latestDeparture());
        }
        return fields;
    }

    private static Point point(String option, String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length != 2) {
                throw new IllegalArgumentException("not two numbers");
            }
            return new Point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
        } catch (RuntimeException e) {
            throw new Refusal(
                    option + ": \"" + text + "\" is no place; write latitude,longitude such as 42.26,130.28.", e);
        }
    }
}
