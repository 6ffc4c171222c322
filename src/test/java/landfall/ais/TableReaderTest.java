package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    private static final String HEADER = "timestamp,mmsi,lat,lon,speed,course,name,destination\n";
    private static final long SEED = 3;

    @Test
    void aShipThatSaysSomethingElseIsReadAnew() throws IOException {
        List<Message> read = whole(HEADER
                + "2022-11-02T00:00:00Z,273000001,42,131,9,90,ANNA,RAJIN\n"
                + "2022-11-02T00:01:00Z,273000001,42,131,9,90,ANNA,RAJIN\n"
                + "2022-11-02T00:02:00Z,273000001,42,131,9,90,ANNA,RAJON\n");
        assertThat(read).extracting(Message::destination).containsExactly("RAJIN", "RAJIN", "RAJON");
    }

    @Test
    void whatStandsBeforeThePlaceIsReadFromEveryRow() throws IOException {
        List<Message> read = whole("name,timestamp,mmsi,lat,lon\n"
                + "ANNA,2022-11-02T00:00:00Z,273000001,42,131\n"
                + "BERTA,2022-11-02T00:01:00Z,273000001,42,131\n");
        assertThat(read).extracting(Message::name).containsExactly("ANNA", "BERTA");
    }

    @Test
    void aQuotedLineEndAtTheCutOfTwoPiecesSplitsNoRecord() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 3000; i++) {
            table.append("2022-11-02T00:00:00Z,27300%04d,42,131,9,90,\"AN\nNA, %d\",\"RAJIN\n\n\"\n".formatted(i, i));
        }
        List<Message> read = whole(table.toString());
        assertThat(read).hasSize(3000);
        assertThat(inPieces(table.toString(), 1000)).isEqualTo(read);
    }

    @Test
    void aNameThatBeginsWithAQuoteNobodyClosesKeepsTheRowsBehindIt() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        String[] names = {"\"ANNA", "BERTA", "\"", "\"\"\"CARLA\"", "\"DORA, OLD\"", "\"EMMA \"X\"", "FRIDA\""};
        for (int i = 0; i < 7000; i++) {
            table.append("2022-11-02T00:00:00Z,27300%04d,42,131,9,90,%s,RAJIN\n".formatted(i, names[i % names.length]));
        }
        List<Message> read = whole(table.toString());
        assertThat(read).hasSize(7000);
        assertThat(read.subList(0, 7))
                .extracting(Message::name)
                .containsExactly("\"ANNA", "BERTA", "\"", "\"CARLA", "DORA, OLD", "EMMA X\"", "FRIDA\"");
        for (int bytes : new int[] {100, 1000, 5_000, 70_000}) {
            assertThat(inPieces(table.toString(), bytes))
                    .as("%d bytes a piece", bytes)
                    .isEqualTo(read);
        }
    }

    @Test
    void aLastNameWhoseQuoteNobodyClosesEndsWithItsLine() throws IOException {
        assertThat(whole("timestamp,mmsi,lat,lon,name\n"
                        + "2022-11-02T00:00:00Z,273000001,42,131,\"ANNA\n"
                        + "2022-11-02T00:01:00Z,273000002,42,131,BERTA\n"))
                .extracting(Message::name)
                .containsExactly("\"ANNA", "BERTA");
    }

    @Test
    void aRemarkOverSeveralLinesIsOneCell() throws IOException {
        assertThat(whole("timestamp,mmsi,lat,lon,remark,name\n"
                        + "2022-11-02T00:00:00Z,273000001,42,131,\"seen at anchor,\nno cargo, \"\"idle\"\"\",ANNA\n"
                        + "2022-11-02T00:01:00Z,273000002,42,131,\"a\n\n,b\",BERTA\n"))
                .extracting(Message::name)
                .containsExactly("ANNA", "BERTA");
    }

    @Test
    void theLastRowNeedsNoLineEnd() throws IOException {
        String table = HEADER + "2022-11-02T00:00:00Z,273000001,42,131,9,90,ANNA,RAJIN";
        assertThat(whole(table)).hasSize(1).isEqualTo(inPieces(table, 64));
    }

    @Test
    void aPlaceThatIsNoNumberIsCountedAndTheRowStillRead() {
        Read read = Read.text(
                "timestamp;mmsi;lat;lon;name",
                "2022-11-02T00:00:00Z;273000001;42.5 degrees;131.2;ANNA",
                "2022-11-02T00:01:00Z;273000001;42\u00b030';131;ANNA",
                "2022-11-02T00:02:00Z;273000001;unknown;;ANNA",
                "2022-11-02T00:03:00Z;273000001;42.5;131.2;ANNA");
        assertThat(read.messages()).hasSize(4).extracting(Message::name).containsOnly("ANNA");
        assertThat(read.rejects().byReason())
                .isEqualTo(Map.of("latitude or longitude that is no number: not used", 2L));
        assertThat(read.rejects().firstPlaces("latitude or longitude that is no number: not used"))
                .containsExactly("log: row 1: 42.5 degrees 131.2", "log: row 2: 42\u00b030' 131");
    }

    @Test
    void aPlaceOffTheEarthIsCountedButForTheOneThatMeansNotAvailable() {
        Read read = Read.text(
                "timestamp,mmsi,lat,lon,name",
                "2022-11-02T00:00:00Z,273000001,131.2,42.5,ANNA",
                "2022-11-02T00:01:00Z,273000001,91,181,ANNA",
                "2022-11-02T00:02:00Z,273000001,91.0,0.0,ANNA",
                "2022-11-02T00:03:00Z,273000001,42.5,131.2,ANNA");
        assertThat(read.messages()).hasSize(4);
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("latitude or longitude off the Earth: not used", 1L));
    }

    @Test
    void aMissingNumberIsShownAsNothing() {
        Read read = Read.text("timestamp,mmsi,lat,lon", "short");
        assertThat(read.rejects().firstPlaces("no MMSI")).containsExactly("log: row 1");
    }

    @Test
    void aCellOfBlanksIsAnEmptyCell() throws IOException {
        String header = "Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,SOG,Name,ETA\n";
        String[] cells =
                "2022-11-02T00:00:00Z,Class A,273000001,42,131,Moored,9.1,ANNA,2022-11-03T00:00:00Z".split(",");
        for (int blank = 0; blank < cells.length; blank++) {
            String whole = cells[blank];
            cells[blank] = "";
            String empty = header + String.join(",", cells) + "\n";
            cells[blank] = "  ";
            assertThat(whole(header + String.join(",", cells) + "\n")).as(whole).isEqualTo(whole(empty));
            cells[blank] = whole;
        }
    }

    @Test
    void howATableIsCutDoesNotShow() throws IOException {
        Random random = new Random(SEED);
        StringBuilder table = new StringBuilder(HEADER);
        String[] names = {"ANNA", "\"BER\"\"TA\"", "", "\"CÄCILIE, \nII\"", " D ", "Е", "\"open", "EVE\r"};
        for (int i = 0; i < 20_000; i++) {
            table.append("2022-11-02T00:%02d:00Z,27300000%d,%d.5,131,%s,90,%s,%s\n"
                    .formatted(
                            i % 60,
                            random.nextInt(10),
                            random.nextInt(100),
                            random.nextBoolean() ? "9.1" : "x",
                            names[random.nextInt(random.nextInt(50) == 0 ? 8 : 3)],
                            random.nextInt(5) == 0 ? "" : "RAJIN"));
        }
        List<Message> read = whole(table.toString());
        for (int bytes : new int[] {100, 5_000, 70_000, 1 << 20}) {
            assertThat(inPieces(table.toString(), bytes))
                    .as("seed %d, %d bytes a piece", SEED, bytes)
                    .isEqualTo(read);
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsCutAndNeverGathered() throws IOException {
        String open = HEADER + "2022-11-02T00:00:00Z,273000001,42,131,9,90,\"" + "x".repeat(CsvRecords.LONGEST * 5);
        int[] most = {0};
        TableReader reader = new TableReader();
        byte[][] unread = {{}};
        new AisReader().read(in(open), "t.csv", 1, m -> {}, new Rejects(), new AisReader.PieceTaker() {
            @Override
            public byte[] room() {
                return new byte[100_000];
            }

            @Override
            public void take(Piece piece) {
                unread[0] = reader.messages(piece.after(unread[0]), 1, m -> {}, (why, at, sample) -> {})
                        .unread();
                most[0] = Math.max(most[0], unread[0].length);
            }
        });
        assertThat(most[0]).isLessThanOrEqualTo(CsvRecords.LONGEST + 1);
    }

    @Test
    void aRowCutShortLeavesTheNextOfItsShipWhole() throws IOException {
        List<Message> read = whole(HEADER
                + "2022-11-02T00:00:00Z,273000001,42,131,9,90\n"
                + "2022-11-02T00:01:00Z,273000001,42,131,9,90,ANNA,RAJIN\n"
                + "2022-11-02T00:02:00Z,273000001,42,131,9,90,ANNA,RAJIN\n");
        assertThat(read).extracting(Message::destination).containsExactly(null, "RAJIN", "RAJIN");
    }

    @Test
    void aRowReadsTheSameWhetherItsCellsStandInQuotesOrNot() throws IOException {
        Random random = new Random(SEED);
        for (String header : List.of(
                "timestamp,mmsi,lat,lon,speed,course,heading,name,destination",
                "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Name",
                "msgtype,class,mmsi,x,y,basedatetime,millisecond,status,sog,name",
                "mmsi,lat,lon,time,type,transceiver,status,name")) {
            StringBuilder plain = new StringBuilder(header + "\n");
            StringBuilder quoted = new StringBuilder(header + "\n");
            for (int row = 0; row < 5000; row++) {
                String[] cells = row(header.split(","), random);
                plain.append(String.join(",", cells)).append('\n');
                quoted.append('"').append(String.join("\",\"", cells)).append("\"\n");
            }
            assertThat(whole(plain.toString()))
                    .as("seed %d, %s", SEED, header)
                    .hasSizeGreaterThan(1000)
                    .isEqualTo(whole(quoted.toString()));
        }
    }

    /** Mostly as tables have it, now and then as they should not. */
    private static String[] row(String[] columns, Random random) {
        String[] odd = {"", "-", ".", "5.", ".5", "-0.0", "1e1", "+4", "007", " 3", "4 ", "x", "1234567890.12345", "é"};
        String[] cells = new String[columns.length];
        int ship = random.nextInt(30);
        boolean plain = random.nextInt(10) > 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    !plain && random.nextInt(4) == 0 ? odd[random.nextInt(odd.length)] : cell(columns[i], ship, random);
        }
        return cells;
    }

    private static String cell(String column, int ship, Random random) {
        return switch (column) {
            case "mmsi", "MMSI" -> "2730000" + (10 + ship);
            case "timestamp", "basedatetime", "time" -> "2022-11-02 00:%02d:00".formatted(random.nextInt(3));
            case "# Timestamp" -> "02/11/2022 00:%02d:00".formatted(random.nextInt(3));
            case "millisecond" -> "" + random.nextInt(1200);
            case "Type of mobile", "class", "transceiver" -> random.nextInt(3) == 0 ? "Class B" : "Class A";
            case "msgtype", "type" -> random.nextBoolean() ? "AIS.1" : "" + random.nextInt(28);
            case "Navigational status", "status" -> random.nextBoolean() ? "At anchor" : "" + random.nextInt(16);
            case "name", "Name", "destination", "IMO" -> "ANNA " + ship;
            default -> BigDecimal.valueOf(random.nextInt(), random.nextInt(11)).toPlainString();
        };
    }

    private static List<Message> whole(String table) throws IOException {
        List<Message> out = new ArrayList<>();
        new AisReader().read(in(table), "t.csv", 1, out::add, new Rejects());
        return out;
    }

    private static List<Message> inPieces(String table, int bytes) throws IOException {
        List<Message> out = new ArrayList<>();
        TableReader reader = new TableReader();
        byte[][] unread = {{}};
        long[] row = {1};
        new AisReader().read(in(table), "t.csv", 1, m -> {}, new Rejects(), new AisReader.PieceTaker() {
            @Override
            public byte[] room() {
                return new byte[bytes];
            }

            @Override
            public void take(Piece piece) {
                TableReader.Done done =
                        reader.messages(piece.after(unread[0]), row[0], out::add, (why, at, sample) -> {});
                row[0] += done.rows();
                unread[0] = done.unread();
            }
        });
        return out;
    }

    private static ByteArrayInputStream in(String table) {
        return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    }
}
