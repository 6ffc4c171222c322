package landfall.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.ais.Radio;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same ships written down in four formats give the same tracks, row for row. */
class SameShipsTest {
    private static final int SHARED = 273210440;
    private static final int OTHER = 445123000;
    private static final int IMO = 9074729;
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BLANK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private List<Position> way;
    private List<String> expected;
    private Map<Integer, List<Track>> expectedTracks;

    @BeforeEach
    void asNmea() {
        way = TrackerTest.all(
                Sail.from(SHARED, 42.25, 130.25)
                        .steer(12.3, 80, 300, 3)
                        .steer(0, 10, 120, 3)
                        .dark(11, 170, 40 * 60)
                        .steer(9.1, 200, 300, 3)
                        .hear(9.1, 200)
                        .later(0.1)
                        .hear(9.1, 200),
                Sail.from(SHARED, 36.5, -50.25).later(1).steer(14.6, 359, 600, 4),
                Sail.from(OTHER, 0.125, 179.75).steer(14.6, 91, 600, 4));
        way.sort(Comparator.comparing(Position::time));
        List<String> lines = new ArrayList<>();
        for (Position p : way) {
            lines.add(seconds(p) + " "
                    + Radio.position(p.mmsi(), p.lat(), p.lon(), p.speedKnots(), p.courseDegrees())
                            .sentence());
        }
        expected = outcomes(lines);
        expectedTracks = tracks(lines);
    }

    @Test
    void theWorldIsNotATrivialOne() {
        assertThat(expected).contains("duplicate");
        assertThat(expectedTracks.get(SHARED)).hasSize(2);
        assertThat(expectedTracks.get(OTHER)).hasSize(1);
        assertThat(expected.stream().distinct()).hasSize(5);
    }

    @Test
    void danishTables() {
        same(
                "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO",
                p -> String.format(
                        Locale.ROOT,
                        "%s,Class A,%d,%.6f,%.6f,Under way using engine,,%.1f,%.1f,%d,Unknown",
                        DANISH.format(p.time()),
                        p.mmsi(),
                        p.lat(),
                        p.lon(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        heading(p)));
    }

    @Test
    void marineCadastreTables() {
        same(
                "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
                        + "TransceiverClass",
                p -> String.format(
                        Locale.ROOT,
                        "%d,%s,%.5f,%.5f,%.1f,%.1f,%d,,,,,0,,,,,A",
                        p.mmsi(),
                        BLANK.format(p.time()).replace(' ', 'T'),
                        p.lat(),
                        p.lon(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        heading(p)));
    }

    @Test
    void marineCadastreTablesOfTheSecondGeneration() {
        same(
                "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,"
                        + "width,draft,cargo,transceiver",
                p -> String.format(
                        Locale.ROOT,
                        "%d,%s,%.5f,%.5f,%.1f,%.1f,%d,,,,,0,,,,,A",
                        p.mmsi(),
                        BLANK.format(p.time()),
                        p.lon(),
                        p.lat(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        heading(p)));
    }

    @Test
    void globalFishingWatchTables() {
        same(
                "ssvid,timestamp,lat,lon,speed,course,heading,type",
                p -> String.format(
                        Locale.ROOT,
                        "%d,%s UTC,%.6f,%.6f,%.1f,%.1f,%d,AIS.1",
                        p.mmsi(),
                        BLANK.format(p.time()),
                        p.lat(),
                        p.lon(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        heading(p)));
    }

    @Test
    void aStaticMessageAndAStaticColumnNameTheSameHull() {
        Position p = way.get(0);
        List<String> nmea = new ArrayList<>();
        nmea.add(seconds(p) + " "
                + Radio.position(p.mmsi(), p.lat(), p.lon(), 12, 80).sentence());
        Radio.statics(p.mmsi(), IMO, "UBCD7", "ANGARA", "RAJIN")
                .sentences("AI", "1")
                .forEach(s -> nmea.add(seconds(p) + " " + s));
        List<String> table = List.of(
                "mmsi,timestamp,lat,lon,imo,name,callsign",
                p.mmsi() + "," + p.time() + "," + p.lat() + "," + p.lon() + "," + IMO + ",ANGARA,UBCD7");
        assertThat(tracks(nmea).get(p.mmsi()).get(0).hull())
                .isEqualTo("imo:" + IMO)
                .isEqualTo(tracks(table).get(p.mmsi()).get(0).hull());
    }

    private void same(String header, Function<Position, String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        way.forEach(p -> lines.add(row.apply(p)));
        assertThat(outcomes(lines)).isEqualTo(expected);
        Map<Integer, List<Track>> tracks = tracks(lines);
        assertThat(tracks.keySet()).isEqualTo(expectedTracks.keySet());
        tracks.forEach((mmsi, of) -> assertThat(of.stream().map(SameShipsTest::outline))
                .isEqualTo(expectedTracks.get(mmsi).stream()
                        .map(SameShipsTest::outline)
                        .toList()));
    }

    private static String outline(Track t) {
        return t.id() + " " + t.hull() + " " + t.first() + " " + t.last() + " " + t.positions();
    }

    private static long seconds(Position p) {
        return p.time().getEpochSecond();
    }

    private static int heading(Position p) {
        return (int) Math.round(p.courseDegrees()) % 360;
    }

    /** Track and segment, or reason, of each position in the order of the rows. */
    private static List<String> outcomes(List<String> lines) {
        Map<Integer, Tracker> trackers = new TreeMap<>();
        List<String> outcomes = new ArrayList<>();
        sort(lines, trackers, outcomes);
        return outcomes;
    }

    private static Map<Integer, List<Track>> tracks(List<String> lines) {
        Map<Integer, Tracker> trackers = new TreeMap<>();
        sort(lines, trackers, new ArrayList<>());
        return trackers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().tracks()));
    }

    private static void sort(List<String> lines, Map<Integer, Tracker> trackers, List<String> outcomes) {
        TrackSettings settings = Settings.defaults(TrackSettings.class, Settings.CARGO);
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
        try {
            new AisReader()
                    .read(
                            new ByteArrayInputStream(bytes),
                            "test",
                            1,
                            m -> take(m, trackers.computeIfAbsent(m.mmsi(), k -> new Tracker(settings)), outcomes),
                            new Rejects());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void take(Message m, Tracker tracker, List<String> outcomes) {
        if (m.staticReport() != null) {
            tracker.staticReport(m.staticReport());
        }
        if (m.position() != null) {
            Outcome o = tracker.position(m.position());
            outcomes.add(o.isAccepted() ? o.track() + " " + o.segment() : o.reason());
        }
    }
}
