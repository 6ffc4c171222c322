package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingsTest {
    @Test
    void filesWhoseNamesDifferInTheTimeAreOneRecording() {
        assertOne("aisdk-*.csv", "aisdk-2023-01-01.csv", "aisdk-2023-01-02.csv.gz", "aisdk-2023-02.csv.zst");
        assertOne("AIS_*.csv", "AIS_2023_01_01.csv", "AIS_2023_01_02.csv");
        assertOne("sat*.nmea", "sat20230101.nmea", "sat20230101T0600Z.nmea", "sat31-12-2022.nmea");
        assertOne("*.csv", "apr2021.csv", "May 2021.csv", "2021-december.csv");
        assertOne("day*.csv", "day1.csv", "day12.csv");
        assertOne("*.csv", "01.csv", "02.csv", "31.csv");
        assertOne("rx-*.log", "rx-2024-W05.log", "rx-2024.log", "rx-Q3-2024.log");
    }

    @Test
    void whatDiffersInAnythingElseStaysApart() {
        List<String> names = List.of(
                "danish.csv",
                "sat.nmea",
                "AIS_2014_Zone10.csv",
                "AIS_2014_Zone11.csv",
                "rx1.log",
                "rx2.log",
                "march.csv");
        Recordings recordings = Recordings.of(names);
        assertThat(names).allMatch(name -> recordings.of(name).equals(name));
    }

    @Test
    void aFileWithoutASiblingKeepsItsName() {
        assertThat(Recordings.of(List.of("ais-2021-07-01.csv", "sat.nmea")).of("ais-2021-07-01.csv"))
                .isEqualTo("ais-2021-07-01.csv");
    }

    @Test
    void filesInAnArchiveAreOneRecordingAndSoAreThoseOfAnArchiveAMonth() {
        Recordings recordings = Recordings.of(List.of("ais-2021-03.zip", "ais-2021-04.zip", "other.zip"));
        assertThat(recordings.of("ais-2021-03.zip!2021-03-01.csv")).isEqualTo("ais-*!*.csv");
        assertThat(recordings.of("ais-2021-04.zip!2021-04-30.csv")).isEqualTo("ais-*!*.csv");
        assertThat(recordings.of("other.zip!2021-04-30.csv")).isEqualTo("other.zip!*.csv");
    }

    @Test
    void whereTheFilesAreNotKnownBeforehandOnlyWhatIsNamedLikeAFileIsPartOfARecording() {
        assertThat(Recordings.BY_NAME.of("ais-2021-07-01.csv")).isEqualTo("ais-*.csv");
        assertThat(Recordings.BY_NAME.of("station 2021")).isEqualTo("station 2021");
    }

    private static void assertOne(String whole, String... files) {
        Recordings recordings = Recordings.of(List.of(files));
        assertThat(files).allSatisfy(file -> assertThat(recordings.of(file)).isEqualTo(whole));
    }
}
