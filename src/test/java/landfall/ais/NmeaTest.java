package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NmeaTest {
    private static final int SHIP = 273210440;
    private static final String HERE =
            Radio.position(SHIP, 42.5, 131.25, 12.3, 271.5).sentence();

    @Test
    void aPositionReportGivesItsFields() {
        Message m = Read.text(HERE).only();
        assertThat(m.type()).isEqualTo(1);
        assertThat(m.mmsi()).isEqualTo(SHIP);
        assertThat(m.lat()).isCloseTo(42.5, within(1e-6));
        assertThat(m.lon()).isCloseTo(131.25, within(1e-6));
        assertThat(m.speedKnots()).isEqualTo(12.3);
        assertThat(m.courseDegrees()).isEqualTo(271.5);
        assertThat(m.headingDegrees()).isEqualTo(272);
        assertThat(m.status()).isZero();
        assertThat(m.time()).isNull();
    }

    @Test
    void whatTheShipDoesNotSayIsNotThere() {
        Message m = Read.text(Radio.silent(SHIP).sentence()).only();
        assertThat(m.fields()).isEqualTo(Map.of("type", 3, "mmsi", SHIP, "source", "log"));
        assertThat(m.position()).isNull();
        assertThat(m.staticReport()).isNull();
    }

    @Test
    void aMessageOfTwoSentencesIsPutTogether() {
        List<String> two =
                Radio.statics(SHIP, 9074729, "UBCD7", "ANGARA", "VOSTOCHNY").sentences("AI", "3");
        assertThat(two).hasSize(2);
        Message m = Read.text(two.get(0), HERE, two.get(1)).messages().get(1);
        assertThat(m.type()).isEqualTo(5);
        assertThat(m.imo()).isEqualTo(9074729);
        assertThat(m.callSign()).isEqualTo("UBCD7");
        assertThat(m.name()).isEqualTo("ANGARA");
        assertThat(m.destination()).isEqualTo("VOSTOCHNY");
        assertThat(m.shipType()).isEqualTo(70);
        assertThat(m.lengthMeters()).isEqualTo(180);
        assertThat(m.widthMeters()).isEqualTo(25);
        assertThat(m.draughtMeters()).isEqualTo(8.5);
        assertThat(m.eta()).isEqualTo("11-02T18:30Z");
        assertThat(m.row()).as("the line of its first sentence").isEqualTo(1);
        assertThat(m.position()).isNull();
        assertThat(m.staticReport().name()).isEqualTo("ANGARA");
    }

    @Test
    void theSameSequenceNumberOfAnotherTalkerIsAnotherMessage() {
        List<String> one = Radio.statics(SHIP, 0, "ONE", "ONE", "A").sentences("AI", "3");
        List<String> other = Radio.statics(SHIP + 1, 0, "TWO", "TWO", "B").sentences("BS", "3");
        assertThat(Read.text(one.get(0), other.get(0), one.get(1), other.get(1)).messages())
                .extracting(Message::name)
                .containsExactly("ONE", "TWO");
    }

    @Test
    void aSentenceThatNeverCameIsCounted() {
        List<String> two = Radio.statics(SHIP, 0, "X", "LOST", "A").sentences("AI", "3");
        Read read = Read.text(two.get(1), two.get(0), HERE);
        assertThat(read.messages()).extracting(Message::type).containsExactly(1);
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("fragment missing", 2L));
    }

    @Test
    void aWrongChecksumIsCountedAndNotRead() {
        Read read = Read.text(HERE.replace("*", "0*"), HERE);
        assertThat(read.messages()).hasSize(1);
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("checksum", 1L));
        assertThat(read.rejects().firstPlaces("checksum").get(0)).startsWith("log:1: !AIVDM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI", "BS", "AB", "SA", "=I", "--"})
    void anyTalkerWillDo(String talker) {
        String sentence = Radio.position(SHIP, 1, 2, 3, 4).sentences(talker, "").get(0);
        assertThat(Read.text(sentence).only().mmsi()).isEqualTo(SHIP);
    }

    @Test
    void aTagBlockTellsTimeAndReceiver() {
        Message m = Read.text(Radio.tag("s:rEV02,c:1334337317") + HERE).only();
        assertThat(m.time()).isEqualTo(Instant.parse("2012-04-13T17:15:17Z"));
        assertThat(m.source()).isEqualTo("rEV02");
    }

    @Test
    void aTagBlockOnALineOfItsOwnBelongsToTheNextLineOnly() {
        Read read = Read.text(Radio.tag("s:R1,c:1334337317"), HERE, HERE);
        assertThat(read.messages()).extracting(Message::source).containsExactly("R1", "log");
    }

    @Test
    void aTagBlockWithAWrongChecksumGivesNoTime() {
        Read read = Read.text("\\s:R1,c:1334337317*00\\" + HERE);
        assertThat(read.only().time()).isNull();
        assertThat(read.only().source()).isEqualTo("log");
        assertThat(read.rejects().byReason()).isEqualTo(Map.of("TAG block checksum", 1L));
    }

    @Test
    void theFirstPartOfATagGroupTellsTheTimeOfAll() {
        List<String> two = Radio.statics(SHIP, 0, "X", "GROUPED", "A").sentences("AI", "9");
        Message m = Read.text(Radio.tag("g:1-2-77,s:R1,c:1334337317") + two.get(0), Radio.tag("g:2-2-77") + two.get(1))
                .only();
        assertThat(m.time()).isEqualTo(Instant.ofEpochSecond(1334337317));
        assertThat(m.source()).isEqualTo("R1");
    }

    @Test
    void sentencesOfDifferentTagGroupsAreNeverPutTogether() {
        List<String> two = Radio.statics(SHIP, 0, "X", "MIXED", "A").sentences("AI", "9");
        Read read = Read.text(Radio.tag("g:1-2-77") + two.get(0), Radio.tag("g:2-2-78") + two.get(1), HERE);
        assertThat(read.messages()).extracting(Message::type).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@,1327664821                            | 2012-01-27T11:47:01Z",
                "@,1327664821512                         | 2012-01-27T11:47:01.512Z",
                "@,d-081,T59.01,1327664821               | 2012-01-27T11:47:01Z",
                "1327664821 @                            | 2012-01-27T11:47:01Z",
                "1327664821,@                            | 2012-01-27T11:47:01Z",
                "2012-01-27T11:47:01.5Z @                | 2012-01-27T11:47:01.500Z",
                "2012-01-27 11:47:01 @                   | 2012-01-27T11:47:01Z",
                "    9 @                                 | ",
                "receiver 0123456789012345678901 @       | ",
            })
    void aStampAroundTheSentenceIsItsTime(String line, Instant time) {
        assertThat(Read.text(line.replace("@", HERE)).only().time()).isEqualTo(time);
    }

    @Test
    void thePghpLineBeforeTellsReception() {
        Read read = Read.text(pghp(""), HERE + ",1289000000", HERE);
        assertThat(read.messages())
                .extracting(Message::time)
                .containsExactly(Instant.parse("2010-06-11T11:46:11.390Z"), null);
    }

    @Test
    void aPghpLineForAnotherSentenceIsNotUsed() {
        String other = HERE.endsWith("5B") ? "5C" : "5B";
        assertThat(Read.text(pghp(other), HERE).only().time()).isNull();
        assertThat(Read.text(pghp(HERE.substring(HERE.length() - 2)), HERE)
                        .only()
                        .time())
                .isEqualTo(Instant.parse("2010-06-11T11:46:11.390Z"));
    }

    @Test
    void sentencesInCellsOfATableAreReadWithTheTimeBesideThem() {
        List<String> two = Radio.statics(SHIP, 0, "X", "IN A CELL", "A").sentences("BS", "9");
        Read read = Read.text(
                "NMEA message,PGHP time stamp",
                "\"" + HERE + "\",\"" + pghp("") + "\"",
                "\"" + two.get(0) + two.get(1) + "\",\"" + pghp("") + "\"");
        assertThat(read.messages()).extracting(Message::type).containsExactly(1, 5);
        assertThat(read.messages()).extracting(Message::time).containsOnly(Instant.parse("2010-06-11T11:46:11.390Z"));
    }

    @Test
    void sentencesAreFoundWithinProse() {
        assertThat(Read.text(
                                "As heard off Rajin:",
                                "   17 " + HERE + " (see above)",
                                "!not,AIS",
                                "\\broken",
                                "$GPGGA,1*00")
                        .only()
                        .row())
                .isEqualTo(2);
    }

    @Test
    void aNameOfMoreThanTwentyCharactersGoesOnInTheExtension() {
        Radio aid = Radio.empty()
                .number(21, 6)
                .number(0, 2)
                .number(995126097, 30)
                .number(1, 5)
                .text("CHANNEL PORT VIRTUAL", 20)
                .number(0, 1)
                .number(Math.round(172.8255 * 600_000), 28)
                .number(Math.round(-43.5941 * 600_000), 27)
                .number(0, 30 + 4 + 6 + 1 + 8 + 1 + 1 + 1 + 1)
                .text(" NO.4", 5)
                .number(0, 2);
        Message m = Read.text(aid.sentence()).only();
        assertThat(m.name()).isEqualTo("CHANNEL PORT VIRTUAL NO.4");
        assertThat(m.position()).as("an aid to navigation is no ship").isNull();
    }

    @Test
    void aLongRangeReportHasItsOwnUnits() {
        Radio radio = Radio.empty()
                .number(27, 6)
                .number(0, 2)
                .number(SHIP, 30)
                .number(0, 2)
                .number(15, 4)
                .number(Math.round(131.25 * 600), 18)
                .number(Math.round(-42.5 * 600), 17)
                .number(63, 6)
                .number(511, 9)
                .number(0, 2);
        Message m = Read.text(radio.sentence()).only();
        assertThat(m.lat()).isCloseTo(-42.5, within(1e-3));
        assertThat(m.lon()).isCloseTo(131.25, within(1e-3));
        assertThat(m.speedKnots()).isNull();
        assertThat(m.courseDegrees()).isNull();
    }

    @Test
    void aMessageCutShortIsCountedAndNotRead() {
        Radio cut = Radio.empty().number(1, 6).number(0, 2).number(SHIP, 30).number(0, 40);
        assertThat(Read.text(cut.sentence()).rejects().byReason()).isEqualTo(Map.of("wrong length for its type", 1L));
    }

    @Test
    void theTenderOfAMotherShipHasNoDimensions() {
        Radio tender = partB(982731234);
        Radio ship = partB(SHIP);
        assertThat(Read.text(tender.sentence()).only().lengthMeters()).isNull();
        assertThat(Read.text(ship.sentence()).only().lengthMeters()).isEqualTo(30);
    }

    private static Radio partB(int mmsi) {
        return Radio.empty()
                .number(24, 6)
                .number(0, 2)
                .number(mmsi, 30)
                .number(1, 2)
                .number(37, 8)
                .number(0, 42)
                .text("CALL", 7)
                .number(10, 9)
                .number(20, 9)
                .number(3, 6)
                .number(4, 6)
                .number(0, 6);
    }

    private static String pghp(String checksumOfNext) {
        String inner = "PGHP,1,2010,6,11,11,46,11,390,219,,2190064,1," + checksumOfNext;
        return "$" + inner + "*" + Radio.checksum(inner);
    }
}
