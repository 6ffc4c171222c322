package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.geo.Point;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

/** Spoilt input never stops the reading and never yields a value out of its range. A million lines: {@code -Dlandfall.mutants=1000000}. */
class MutationTest {
    private static final long SEED = 20221102;
    private static final int LINES = Integer.getInteger("landfall.mutants", 20_000);

    private long messages;

    @Test
    void spoiltSentencesNeverStopTheReading() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Radio position = Radio.position(273210440 + i, i * 4, 131.25 - i * 10, i, 17 * i);
            Radio statics = Radio.statics(273210440 + i, 9074729, "UBCD7", "ANGARA", "VOSTOCHNY");
            lines.add(position.sentence());
            lines.add(Radio.tag("g:1-2-" + i + ",s:R" + i + ",c:1334337317")
                    + statics.sentences("AI", "1").get(0));
            lines.add(Radio.tag("g:2-2-" + i) + statics.sentences("AI", "1").get(1));
            lines.addAll(statics.sentences("BS", "2"));
            lines.add("1334337317 " + position.sentence() + ",1334337317");
            lines.add("$PGHP,1,2010,6,11,11,46,11,390,219,,2190064,1,*" + "5B");
        }
        NmeaDecoder decoder = new NmeaDecoder("mutants seed " + SEED, this::check, new Rejects());
        Mutant mutant = new Mutant(SEED, lines);
        for (int row = 1; row <= LINES; row++) {
            byte[] line = mutant.next();
            decoder.line(line, 0, line.length, row);
        }
        decoder.end();
        assertThat(messages).as("some lines outlive their mutation").isGreaterThan(LINES / 20);
    }

    @Test
    void spoiltTablesAndJsonNeverStopTheReading() throws IOException {
        read(
                "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,length\n",
                List.of(
                        "367000001,2023-01-11 00:00:01,-90.25,29.5,8.8,272.7,270,\"ORLEANS, \"\"B\"\"\",IMO9074729,208",
                        "367000002,2023-01-11 00:00:02,181,91,102.3,360,511,,0,0"));
        read(
                "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,SOG,COG,ETA\n",
                List.of("02/11/2022 13:05:59,Class A,219000001,56.5,11.25,Moored,0.1,12.5,05/11/2022 08:00:00"));
        read(
                "{\"MessageType\":\"x\"}\n",
                List.of(
                        "{\"MessageType\":\"PositionReport\",\"MetaData\":{\"MMSI\":259000420,\"time_utc\":\"2022-12-29 18:22:32.3"
                                + " +0000 UTC\"},\"Message\":{\"PositionReport\":{\"Cog\":308.2,\"Latitude\":66.0,\"Longitude\":12.25,"
                                + "\"MessageID\":1,\"Sog\":12.3,\"UserID\":259000420,\"Eta\":{\"Day\":3}}}}"));
        read(
                "{\"class\":\"AIS\",\"mmsi\":1}\n",
                List.of(
                        "{\"class\":\"AIS\",\"rxtime\":\"20221102130559\",\"type\":5,\"mmsi\":273210440,\"lat\":1.5,\"lon\":2.5,"
                                + "\"nmea\":[\"" + Radio.position(1, 2, 3, 4, 5).sentence()
                                + "\"],\"eta\":\"11-02T18:30Z\"}"));
        assertThat(messages).isPositive();
    }

    @Test
    void noiseBehindAHeadNeverStopsTheReading() throws IOException {
        Random random = new Random(SEED);
        String marks = "\",;  \t\r\n-.0123456789Ee:/AT";
        for (String head : List.of(
                "timestamp,mmsi,lat,lon,speed,status,type,name\n",
                "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,SOG,COG,ETA\n")) {
            for (boolean bytes : new boolean[] {true, false}) {
                ByteArrayOutputStream input = new ByteArrayOutputStream();
                input.writeBytes(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                for (int i = 0; i < 300_000; i++) {
                    input.write(bytes ? random.nextInt(256) : marks.charAt(random.nextInt(marks.length())));
                }
                new AisReader()
                        .read(new ByteArrayInputStream(input.toByteArray()), "noise", 1, this::check, new Rejects());
            }
        }
    }

    private void read(String head, List<String> lines) throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Mutant mutant = new Mutant(SEED, lines);
        for (int row = 1; row <= LINES / 10; row++) {
            input.writeBytes(mutant.next());
            input.write('\n');
        }
        new AisReader().read(new ByteArrayInputStream(input.toByteArray()), "mutants", 1, this::check, new Rejects());
    }

    private void check(Message m) {
        messages++;
        boolean sane = m.mmsi() >= 0
                && (m.lat() == null || Point.isOnEarth(m.lat(), m.lon()))
                && (m.speedKnots() == null || m.speedKnots() >= 0 && m.speedKnots() < 1023)
                && (m.courseDegrees() == null || m.courseDegrees() >= 0 && m.courseDegrees() < 360)
                && (m.headingDegrees() == null || m.headingDegrees() >= 0 && m.headingDegrees() < 360)
                && (m.name() == null || !m.name().isBlank())
                && (m.draughtMeters() == null || m.draughtMeters() > 0)
                && (m.lengthMeters() == null || m.lengthMeters() > 0)
                && m.fields().get("mmsi") != null;
        if (!sane) {
            throw new AssertionError("seed " + SEED + ": " + m);
        }
    }
}
