package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final String HERE =
            Radio.position(273210440, 42.5, 131.25, 12.3, 271.5).sentence();

    @Test
    void everyFormatStandsInTheList() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/landfall/ais"))) {
            List<String> formats = files.filter(FormatsTest::isFormat)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
            assertThat(Formats.ALL.stream()
                            .map(f -> f.getClass().getSimpleName())
                            .sorted())
                    .as("a class that implements Format needs its line in Formats.ALL")
                    .isEqualTo(formats);
        }
    }

    private static boolean isFormat(Path file) {
        try {
            return Files.readString(file).contains(" implements Format ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void danishTables() {
        Read read = Read.text(
                "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,"
                        + "Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,"
                        + "Data source type,A,B,C,D",
                "02/11/2022 13:05:59,Class A,219000001,56.5,11.25,Moored,0.0,0.1,12.5,90,9074729,OXAB,FJORD,Cargo,,"
                        + "20,150,GPS,7.5,AARHUS,05/11/2022 08:00:00,AIS,100,50,10,10",
                "02/11/2022 13:06:00,Base Station,2190071,56.4,11.0,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,"
                        + "Undefined,,,,AIS,,,,",
                "02/11/2022 13:06:01,Class B,219000002,91.0,0.0,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,"
                        + "Undefined,,Unknown,,AIS,,,,");
        Message m = read.messages().get(0);
        assertThat(m.time()).isEqualTo(Instant.parse("2022-11-02T13:05:59Z"));
        assertThat(m.status()).isEqualTo(5);
        assertThat(m.shipType()).isEqualTo(70);
        assertThat(m.imo()).isEqualTo(9074729);
        assertThat(m.lengthMeters()).isEqualTo(150);
        assertThat(m.eta()).isEqualTo("11-05T08:00Z");
        assertThat(m.position()).isNotNull();
        assertThat(m.staticReport())
                .as("a row with position and statics gives both")
                .isNotNull();
        assertThat(read.messages().get(1).position())
                .as("a base station is no ship")
                .isNull();
        assertThat(read.messages().get(2).fields())
                .isEqualTo(Map.of(
                        "time", Instant.parse("2022-11-02T13:06:01Z"), "type", 18, "mmsi", 219000002, "source", "log"));
    }

    @Test
    void marineCadastreOfBothGenerations() {
        Message old = Read.text(
                        "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,"
                                + "Draft,Cargo,TransceiverClass",
                        "367000001,2023-01-11T00:00:01,29.5,-90.25,8.8,272.7,270.0,ORLEANS,IMO9074729,WDI,70,8.0,208.0,"
                                + "30.0,8.0,70.0,A")
                .only();
        Message now = Read.text(
                        "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,"
                                + "length,width,draft,cargo,transceiver",
                        "367000001,2023-01-11 00:00:01,-90.25,29.5,8.8,272.7,270,ORLEANS,IMO9074729,WDI,70,8,208,30,8.0,70,A")
                .only();
        assertThat(now).isEqualTo(old);
        assertThat(old.imo()).isEqualTo(9074729);
        assertThat(old.time()).isEqualTo(Instant.parse("2023-01-11T00:00:01Z"));
    }

    @Test
    void globalFishingWatchTables() {
        Message m = Read.text(
                        "ssvid,timestamp,lat,lon,speed,course,type,receiver_type",
                        "636099001,2021-01-06 07:33:48.000000 UTC,20.5,110.25,0.1,324,AIS.18,terrestrial")
                .only();
        assertThat(m.mmsi()).isEqualTo(636099001);
        assertThat(m.type()).isEqualTo(18);
        assertThat(m.time()).isEqualTo(Instant.parse("2021-01-06T07:33:48Z"));
        assertThat(m.source()).isEqualTo("terrestrial");
    }

    @Test
    void tablesWithSemicolonsQuotesAndAByteOrderMark() {
        Message m = Read.text(
                        "\ufeff\"Time\";\"Ship name\";\"Latitude\";\"Longitude\";\"MMSI\";\"Vessel name\"",
                        "1667390759;x;42,5;1;273210440;\"A \"\"B\"\"; C\"",
                        "1667390759;x;42.5;131;273210440;\"A \"\"B\"\"; C\"")
                .messages()
                .get(1);
        assertThat(m.name()).isEqualTo("A \"B\"; C");
        assertThat(m.lat()).isEqualTo(42.5);
    }

    @Test
    void aisStreamMessages() {
        String meta = "\"MetaData\":{\"MMSI\":259000420,\"ShipName\":\"AUGUSTSON           \",\"latitude\":66.0,"
                + "\"longitude\":12.2,\"time_utc\":\"2022-12-29 18:22:32.318353 +0000 UTC\"}";
        Read read = Read.text(
                "{\"MessageType\":\"PositionReport\"," + meta + ",\"Message\":{\"PositionReport\":{\"Cog\":308.2,"
                        + "\"Latitude\":66.02695,\"Longitude\":12.25,\"MessageID\":1,\"NavigationalStatus\":15,\"Sog\":102.3,"
                        + "\"TrueHeading\":511,\"UserID\":259000420,\"Valid\":true}}}",
                "{\"MessageType\":\"ShipStaticData\"," + meta
                        + ",\"Message\":{\"ShipStaticData\":{\"CallSign\":\"LABC   \","
                        + "\"Destination\":\"BODO                \",\"Dimension\":{\"A\":27,\"B\":9,\"C\":2,\"D\":6},\"Eta\":{"
                        + "\"Day\":30,\"Hour\":9,\"Minute\":0,\"Month\":12},\"ImoNumber\":9074729,\"MaximumStaticDraught\":4.3,"
                        + "\"MessageID\":5,\"Name\":\"AUGUSTSON           \",\"Type\":70,\"UserID\":259000420}}}",
                "{\"MessageType\":\"StaticDataReport\"," + meta
                        + ",\"Message\":{\"StaticDataReport\":{\"MessageID\":24,"
                        + "\"PartNumber\":true,\"ReportA\":{\"Name\":\"\",\"Valid\":false},\"ReportB\":{\"CallSign\":\"LK1234 \","
                        + "\"Dimension\":{\"A\":5,\"B\":5,\"C\":2,\"D\":2},\"ShipType\":37,\"Valid\":true},\"UserID\":259000420}}}",
                "{\"error\":\"Api Key Is Not Valid\"}",
                "not json");
        assertThat(read.messages()).extracting(Message::type).containsExactly(1, 5, 24);
        Message moving = read.messages().get(0);
        assertThat(moving.time()).isEqualTo(Instant.parse("2022-12-29T18:22:32.318Z"));
        assertThat(moving.lat()).isEqualTo(66.02695);
        assertThat(moving.speedKnots()).isNull();
        assertThat(moving.headingDegrees()).isNull();
        Message says = read.messages().get(1);
        assertThat(says.name()).isEqualTo("AUGUSTSON");
        assertThat(says.eta()).isEqualTo("12-30T09:00Z");
        assertThat(says.lengthMeters()).isEqualTo(36);
        assertThat(read.messages().get(2).callSign()).isEqualTo("LK1234");
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("no AIS message in this JSON", 1L, "not JSON", 1L));
    }

    @Test
    void gpsdMessagesScaledAndUnscaled() {
        Read read = Read.text(
                "{\"class\":\"VERSION\",\"release\":\"3.22\"}",
                "{\"class\":\"AIS\",\"device\":\"stdin\",\"type\":1,\"mmsi\":273210440,\"scaled\":true,\"status\":0,"
                        + "\"speed\":12.3,\"lon\":131.25,\"lat\":42.5,\"course\":271.5,\"heading\":272}",
                "{\"class\":\"AIS\",\"device\":\"stdin\",\"type\":1,\"mmsi\":273210440,\"scaled\":false,\"status\":0,"
                        + "\"speed\":123,\"lon\":78750000,\"lat\":25500000,\"course\":2715,\"heading\":272}");
        assertThat(read.messages()).hasSize(2);
        assertThat(read.messages().get(0).lat()).isEqualTo(42.5);
        assertThat(read.messages().get(1).position().at())
                .isEqualTo(read.messages().get(0).position().at());
        assertThat(read.messages().get(1).speedKnots()).isEqualTo(12.3);
    }

    @Test
    void aisCatcherMessagesAreDecodedFromTheirSentences() {
        Message m = Read.text("{\"class\":\"AIS\",\"device\":\"AIS-catcher\",\"rxtime\":\"20221102130559\",\"nmea\":[\""
                        + HERE + "\"],\"type\":1,\"mmsi\":1,\"lat\":0,\"lon\":0}")
                .only();
        assertThat(m.mmsi()).isEqualTo(273210440);
        assertThat(m.time()).isEqualTo(Instant.parse("2022-11-02T13:05:59Z"));
    }

    /** They had been refused, with "JSON lines with keys named timestamp, mmsi, lat, lon" among what is read. */
    @Test
    void jsonLinesThatSayNoMoreThanIsNeeded() {
        for (String time : List.of("2024-01-01T00:00:00Z", "2024-01-01 00:00:00", "2024-01-01T01:00:00+01:00")) {
            Read read = Read.text("{\"time\":\"" + time + "\",\"mmsi\":219000001,\"lat\":55.5,\"lon\":12.7}");
            assertThat(read.messages()).as(time).hasSize(1);
            assertThat(read.messages().get(0).time()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        }
    }

    @Test
    void linesOfDecodeWithoutTheirSource() {
        Read read = Read.text(
                "{\"time\":\"2024-01-01T00:00:00Z\",\"type\":27,\"mmsi\":219000001,\"lat\":55.5,\"lon\":12.7,\"speedKnots\":9.5}");
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0).type()).isEqualTo(27);
        assertThat(read.messages().get(0).speedKnots()).isEqualTo(9.5);
    }

    @Test
    void otherJsonLinesWhoseKeysAreNamedAsColumnsAre() {
        String barentsWatch = "{\"courseOverGround\":91.5,\"latitude\":70.1,\"longitude\":21.25,\"name\":\"FJORD\","
                + "\"shipType\":70,\"speedOverGround\":9.8,\"trueHeading\":null,\"navigationalStatus\":0,"
                + "\"mmsi\":257000001,\"msgtime\":\"2022-11-02T13:05:59+00:00\"}";
        assertThat(Read.text(barentsWatch).only())
                .returns(Instant.parse("2022-11-02T13:05:59Z"), Message::time)
                .returns(70.1, Message::lat)
                .returns(21.25, Message::lon)
                .returns(9.8, Message::speedKnots)
                .returns(91.5, Message::courseDegrees)
                .returns(null, Message::headingDegrees)
                .returns(0, Message::status)
                .returns("FJORD", Message::name)
                .returns(70, Message::shipType);
        assertThat(Read.text("{\"mmsi\":\"257000001\",\"source\":\"x\",\"timestamp\":24,\"time\":1667394359,"
                                + "\"lat\":70.1,\"lon\":21.25,\"sog\":102.3,\"navStat\":15}")
                        .only())
                .returns(Instant.parse("2022-11-02T13:05:59Z"), Message::time)
                .returns(null, Message::speedKnots)
                .returns(null, Message::status);
        List<Message> live = new java.util.ArrayList<>();
        byte[] line = barentsWatch.getBytes(StandardCharsets.UTF_8);
        new LiveDecoder("live", live::add, new Rejects()).line(line, 0, line.length);
        assertThat(live).singleElement().returns(70.1, Message::lat);
    }

    @Test
    void packedInputIsUnpacked() throws IOException {
        byte[] plain = (HERE + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(Read.bytes(gzip(plain)).messages()).hasSize(1);
        assertThat(Read.bytes(gzip(gzip(plain))).messages()).hasSize(1);
        assertThat(Read.bytes(Zstd.compress(plain)).messages()).hasSize(1);
        Read zip = Read.bytes(zip(plain, plain, plain));
        assertThat(zip.messages()).extracting(Message::row).containsExactly(1L, 2L, 3L);
        assertThat(zip.nextRow()).isEqualTo(4);
    }

    @Test
    void aLicenceInAnArchiveIsPassedOverAndCounted() throws Exception {
        byte[] plain = (HERE + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] licence = "Free to use, with thanks to the harbour.\n".getBytes(StandardCharsets.US_ASCII);
        Read read = Read.bytes(zip(licence, plain, gzip(licence), plain));
        assertThat(read.messages()).extracting(Message::row).containsExactly(1L, 2L);
        assertThat(read.rejects().byReason()).containsEntry("file of an archive in no format that is known", 2L);
        assertThatThrownBy(() -> Read.bytes(zip(licence, licence)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is in no format that Landfall knows");
        assertThatThrownBy(() -> Read.bytes(gzip(licence))).isInstanceOf(Refusal.class);
    }

    @Test
    void aBombIsReadToItsBoundAndTheRestCounted() throws IOException {
        byte[] bomb = gzip((HERE + "\n").repeat(5000).getBytes(StandardCharsets.US_ASCII));
        Rejects rejects = new Rejects();
        new AisReader(1 << 16).read(new ByteArrayInputStream(bomb), "bomb.gz", 1, m -> {}, rejects);
        assertThat(rejects.byReason())
                .containsEntry("rest of a packed file that unpacks to more than 65536 bytes, the bound: split it", 1L);
        byte[] nested = gzip(gzip(gzip(new byte[10])));
        assertThatThrownBy(() -> Read.bytes(nested)).hasMessageContaining("unpack it first");
        assertThat(Read.bytes(zip(HERE.getBytes(StandardCharsets.US_ASCII), nested))
                        .rejects()
                        .byReason())
                .containsEntry("file of an archive that is packed more than 2 times over", 1L);
    }

    @Test
    void anythingElseIsRefusedWithWhatThereIs() {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
        assertThatThrownBy(() -> Read.bytes(picture))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("log is in no format that Landfall knows; it reads ")
                .hasMessageContaining("NMEA 0183")
                .hasMessageContaining("MarineCadastre");
        assertThatThrownBy(() -> Read.text("name,age", "x,1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AisReader().read(Path.of("no/such/file"), 1, m -> {}, new Rejects()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void anEmptyInputHasNoMessages() {
        assertThat(Read.bytes(new byte[0]).messages()).isEmpty();
    }

    @Test
    void rowsGoOnFromInputToInput() throws IOException {
        Rejects rejects = new Rejects();
        byte[] table = "mmsi,timestamp,lat,lon\n1,2022-11-02T00:00:00Z,1,1\n\n2,2022-11-02T00:00:00Z,1,1\n"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(new AisReader().read(new ByteArrayInputStream(table), "a", 11, m -> {}, rejects))
                .isEqualTo(13);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.length; i++) {
                out.putNextEntry(new ZipEntry(i + ".nmea"));
                out.write(files[i]);
            }
        }
        return packed.toByteArray();
    }
}
