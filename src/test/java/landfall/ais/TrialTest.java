package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a table is written is found out from its rows, or told to be open. */
class TrialTest {
    private static final String OPEN =
            "taken as day before month, then the year: dates of a table that could be the other way round";
    private static final String HEADER = "timestamp,mmsi,lat,lon,name";
    private static final String REST = ",273000001,42.5,131.5,ANNA";

    @TempDir
    Path dir;

    @Test
    void aDayAboveTwelveSaysWhereTheDayStands() {
        assertThat(times("02/01/2024 08:00:00", "01/31/2024 08:00:00"))
                .containsExactly("2024-02-01T08:00:00Z", "2024-01-31T08:00:00Z");
        assertThat(times("02/01/2024 08:00:00", "31/01/2024 08:00:00"))
                .containsExactly("2024-01-02T08:00:00Z", "2024-01-31T08:00:00Z");
    }

    @Test
    void inARunOfDaysTheDayIsWhatChanges() {
        assertThat(times("02/01/2024 08:00", "02/02/2024 08:00", "02/03/2024 08:00"))
                .containsExactly("2024-02-01T08:00:00Z", "2024-02-02T08:00:00Z", "2024-02-03T08:00:00Z");
        assertThat(times("01/02/2024 08:00", "02/02/2024 08:00")).endsWith("2024-02-02T08:00:00Z");
    }

    @Test
    void whereNothingTellsTheDayIsTakenToBeFirstAndThatIsTold() {
        Read read = Read.text(HEADER, "02/01/2024 08:00:00" + REST);
        assertThat(read.only().time()).isEqualTo("2024-01-02T08:00:00Z");
        assertThat(read.rejects().byReason()).isEqualTo(Map.of(OPEN, 1L));
        assertThat(Read.text(HEADER, "2024-02-01 08:00:00" + REST, "02.01.2024 08:00" + REST)
                        .rejects()
                        .byReason())
                .isEmpty();
        assertThat(Read.text("# Timestamp,Type of mobile,MMSI,Latitude,Longitude", "02/01/2024 08:00:00,Class A,1,2,3")
                        .rejects()
                        .byReason())
                .as("Denmark has one way")
                .isEmpty();
    }

    @Test
    void aDayThatTellsMayStandFarBehindInAFile() throws IOException {
        StringBuilder table = new StringBuilder(HEADER + "\n");
        for (int day : new int[] {1, 13}) {
            for (int minute = 0; minute < 5000; minute++) {
                table.append(String.format(Locale.ROOT, "02/%02d/2024 08:%02d:00%s\n", day, minute % 60, REST));
            }
        }
        Path file = Files.writeString(dir.resolve("month.csv"), table);
        List<Message> read = new ArrayList<>();
        Rejects rejects = new Rejects();
        new AisReader().read(file, 1, read::add, rejects);
        Read streamed = Read.bytes(table.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(read)
                .hasSize(10_000)
                .extracting(Message::time)
                .isEqualTo(streamed.messages().stream().map(Message::time).toList());
        assertThat(read.get(0).time()).isEqualTo("2024-02-01T08:00:00Z");
        assertThat(read.get(9999).time()).isBetween("2024-02-13T08:00:00Z", "2024-02-13T09:00:00Z");
        assertThat(rejects.byReason()).isEmpty();
    }

    @Test
    void timesAsSpreadsheetsWriteThem() {
        assertThat(times("1/31/2024 12:05:30 AM", "1/31/2024 1:05 PM", "2/1/2024 12:00:00 pm", "1/31/2024 0:05"))
                .containsExactly(
                        "2024-01-31T00:05:30Z", "2024-01-31T13:05:00Z", "2024-02-01T12:00:00Z", "2024-01-31T00:05:00Z");
        assertThat(times("31.1.2024 08:00", "01.02.2024 08:00:30"))
                .containsExactly("2024-01-31T08:00:00Z", "2024-02-01T08:00:30Z");
        assertThat(times("31-01-2024 08:00")).containsExactly("2024-01-31T08:00:00Z");
    }

    @Test
    void dateAndTimeOfDayMayHaveAColumnEach() {
        Read read = Read.text(
                "Date;Time;MMSI;Latitude;Longitude;Speed",
                "20.09.2022;05:17:24;273000001;42,5;-131,25;9,1",
                "20.09.2022;5:18;273000001;42,5;-131,25;9,1");
        assertThat(read.messages())
                .extracting(m -> String.valueOf(m.time()))
                .containsExactly("2022-09-20T05:17:24Z", "2022-09-20T05:18:00Z");
        assertThat(read.messages().get(0))
                .returns(42.5, Message::lat)
                .returns(-131.25, Message::lon)
                .returns(9.1, Message::speedKnots);
    }

    @Test
    void theColumnOfTimesIsTheOneThatHoldsTimes() {
        Read read = Read.text("mmsi,timestamp,received_time,lat,lon", "273000001,24,2022-09-20 05:17:24,42.5,131.5");
        assertThat(read.only().time()).as("the second of the minute is no time").isEqualTo("2022-09-20T05:17:24Z");
    }

    @Test
    void speedsThatNoShipHasAreTenths() {
        Read tenths = Read.text(
                "timestamp,mmsi,lat,lon,sog,cog,heading,draught",
                "2022-09-20T05:17:24Z,273000001,42.5,131.5,104,3599,90,85",
                "2022-09-20T05:18:24Z,273000001,42.5,131.5,113,900,511,85",
                "2022-09-20T05:19:24Z,273000001,42.5,131.5,121,1803,90,85",
                "2022-09-20T05:20:24Z,273000001,42.5,131.5,7,3600,90,0",
                "2022-09-20T05:20:24Z,273000001,42.5,131.5,1023,2700,90,85");
        assertThat(tenths.messages()).extracting(Message::speedKnots).containsExactly(10.4, 11.3, 12.1, 0.7, null);
        assertThat(tenths.messages())
                .extracting(Message::courseDegrees)
                .containsExactly(359.9, 90.0, 180.3, null, 270.0);
        assertThat(tenths.messages()).extracting(Message::draughtMeters).containsExactly(8.5, 8.5, 8.5, null, 8.5);
        Read knots = Read.text(
                "timestamp,mmsi,lat,lon,sog,cog",
                "2022-09-20T05:17:24Z,273000001,42.5,131.5,10,359",
                "2022-09-20T05:18:24Z,273000001,42.5,131.5,1023,511",
                "2022-09-20T05:19:24Z,273000001,42.5,131.5,1023,511",
                "2022-09-20T05:20:24Z,273000001,42.5,131.5,1023,511");
        assertThat(knots.messages()).extracting(Message::speedKnots).containsExactly(10.0, null, null, null);
        assertThat(knots.messages().get(0).courseDegrees()).isEqualTo(359);
    }

    @Test
    void tablesOfOtherHouses() {
        assertThat(Read.text(
                                "MMSI,IMO,SHIP_ID,LAT,LON,SPEED,HEADING,COURSE,STATUS,TIMESTAMP,DSRC,SHIPNAME,SHIPTYPE",
                                "273000001,9074729,5,42.5,131.5,98,90,91,0,2022-09-20T05:17:24,TER,ANNA,70")
                        .only())
                .as("MarineTraffic: knots times ten")
                .returns(9.8, Message::speedKnots)
                .returns(91.0, Message::courseDegrees)
                .returns(70, Message::shipType);
        assertThat(Read.text(
                                "MMSI,TIME,LONGITUDE,LATITUDE,COG,SOG,HEADING,ROT,NAVSTAT,IMO,NAME,CALLSIGN,TYPE,A,B,C,D,"
                                        + "DRAUGHT,DEST,ETA",
                                "273000001,2022-09-20 05:17:24 GMT,131.5,42.5,91.5,9.8,511,0,5,9074729,ANNA,UBCD,21,100,50,"
                                        + "10,12,7.5,RAJIN,")
                        .only())
                .as("AISHub, VesselFinder: the type is the ship's")
                .returns(0, Message::type)
                .returns(21, Message::shipType)
                .returns(5, Message::status)
                .returns(150, Message::lengthMeters)
                .returns(22, Message::widthMeters)
                .returns("RAJIN", Message::destination)
                .returns(Instant.parse("2022-09-20T05:17:24Z"), Message::time);
        assertThat(Read.text(
                                "LRIMOShipNo,ShipName,ShipType,MMSI,CallSign,Length,Beam,Draught,Destination,ETA,"
                                        + "MovementDateTime,Latitude,Longitude,Heading,Speed,MoveStatus",
                                "9074729,ANNA,Cargo,273000001,UBCD,150,22,7.5,RAJIN,,2022-09-20 05:17:24.000,42.5,131.5,"
                                        + "90,9.8,Under way using engine")
                        .only())
                .as("S&P Global")
                .returns(9074729, Message::imo)
                .returns(0, Message::status)
                .returns(Instant.parse("2022-09-20T05:17:24Z"), Message::time);
        assertThat(Read.text(
                                "sourcemmsi,imonumber,callsign,shipname,shiptype,tobow,tostern,tostarboard,toport,eta,"
                                        + "draught,destination,mothershipmmsi,t",
                                "304091000,9509255,V2GU5,HC JETTE-MARIT,70,130,30,18,6,04-09 20:00,10.1,BREST,,1443650423")
                        .only())
                .as("École navale, Brest")
                .returns(160, Message::lengthMeters)
                .returns(24, Message::widthMeters);
    }

    @Test
    void whatIsCutShortInTheLastRowIsNotReadAsIfItWereWhole() {
        byte[] cut = (HEADER + "\n2022-09-20T05:17:24Z" + REST + "\n2022-09-20T05:18:24Z,273000001,42.5,13")
                .getBytes(StandardCharsets.US_ASCII);
        Read read = Read.bytes(cut);
        assertThat(read.messages()).hasSize(1);
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("last row of a table, cut short", 1L));
    }

    @Test
    void whatATableLacksIsTold() {
        assertThat(reasons(HEADER)).containsExactly("table without a row");
        assertThat(reasons("mmsi,lat,lon,name", "273000001,42.5,131.5,ANNA"))
                .containsExactly("table without a column that is known to hold times");
        assertThat(reasons("mmsi,time,name", "273000001,2022-09-20T05:17:24Z,ANNA"))
                .containsExactly("table without columns of latitude and longitude");
        assertThat(reasons(HEADER, "1984-09-20T05:17:24Z" + REST, "yesterday" + REST))
                .containsExactly("time that cannot be read, or from before AIS: not used");
        assertThat(Read.bytes(new byte[0]).rejects().byReason()).isEqualTo(Map.of("file with nothing in it", 1L));
    }

    @Test
    void textOfWindowsAndOfOldMacsIsRead() {
        String table = HEADER + "\n2022-09-20T05:17:24Z,273000001,42.5,131.5,\u00c4NNA\n";
        List<Message> plain = Read.bytes(table.getBytes(StandardCharsets.UTF_8)).messages();
        assertThat(plain).hasSize(1);
        assertThat(Read.bytes(table.getBytes(StandardCharsets.UTF_16)).messages())
                .isEqualTo(plain);
        assertThat(Read.bytes(("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE))
                        .messages())
                .isEqualTo(plain);
        assertThat(Read.bytes(table.replace('\n', '\r').getBytes(StandardCharsets.UTF_8))
                        .messages())
                .isEqualTo(plain);
    }

    private static List<String> times(String... times) {
        String[] lines = new String[times.length + 1];
        lines[0] = HEADER;
        for (int i = 0; i < times.length; i++) {
            lines[i + 1] = times[i] + REST;
        }
        Read read = Read.text(lines);
        assertThat(read.rejects().byReason()).isEmpty();
        return read.messages().stream().map(m -> m.time().toString()).toList();
    }

    private static Iterable<String> reasons(String... lines) {
        return Read.text(lines).rejects().byReason().keySet();
    }
}
