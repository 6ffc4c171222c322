package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DegreesTest {
    @Test
    void degreesAsPeopleWriteThem() {
        for (String text : new String[] {
            "55°12.3'N", "55° 12.3' N", "N55°12.3'", "N 55 12.3", "55 12.3N", "55-12.3N", "55:12.3 N", "55°12,3′N",
            "55°12'18\"N", "55º 12’ 18″ N", "55 12 18 N", "55.205N", "55.205° N", "55\uFFFD12.3'N", "55.205",
                    "055-12-18N"
        }) {
            assertThat(Degrees.latitude(text)).as(text).isCloseTo(55.205, within(1e-9));
        }
        assertThat(Degrees.latitude("33°52.0'S")).isCloseTo(-33.8666667, within(1e-6));
        assertThat(Degrees.longitude("020-06.0E")).isCloseTo(20.1, within(1e-9));
        assertThat(Degrees.longitude("W 70 30")).isEqualTo(-70.5);
    }

    @Test
    void whatCanBeReadInMoreThanOneWayIsNone() {
        for (String text : new String[] {
            null,
            "",
            "55,205",
            "55 12.3",
            "55°12.3'",
            "55°12.3'E",
            "N55°12.3'N",
            "-55°12.3'N",
            "55.5 12.3N",
            "55°75'N",
            "5512.3N",
            "N",
            "55 12 18 30N",
            "Hamburg",
            "9".repeat(41) + "N"
        }) {
            assertThat(Degrees.latitude(text)).as(text).isNaN();
        }
    }

    @Test
    void aTableOfThemIsRead() {
        Read read = Read.text(
                "time;mmsi;lat;lon;sog",
                "2022-11-02 13:05:59;MMSI 273210440;42°30.0'N;131°15.0'E;12.3",
                "2022-11-02 13:06:59;273210440;42.5;131.25;12.3",
                "2022-11-02 13:07:59;mmsi: 273210440;42.5;131 degrees;12.3");
        assertThat(read.messages()).extracting(Message::mmsi).containsOnly(273210440);
        assertThat(read.messages()).extracting(Message::lat).containsExactly(42.5, 42.5, null);
        assertThat(read.messages()).extracting(Message::lon).containsExactly(131.25, 131.25, null);
        assertThat(read.rejects().byReason()).containsOnlyKeys("latitude or longitude that is no number: not used");
    }
}
