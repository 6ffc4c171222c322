package landfall.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SixbitTest {
    @Test
    void messagesHaveTheLengthOfTheStandard() {
        ShipLog.Said said = new ShipLog.Said(0, 273_100_200, "SYNTH HERON", "SYAB1", "RU", 5.4, "KR PUS", 0);
        Particulars ship = new Particulars("a", 4_000_012, 70, 120, 18, 3, 7, false);
        // payload characters: bits / 6 rounded up, of 168, 168, 424, 160 and 168 bits (ITU-R M.1371-5, annex 8)
        assertThat(characters(Transponder.position(said, false, 0, 42.1, 130.6, 11.2, 95.3, 95, 0)))
                .isEqualTo(28);
        assertThat(characters(Transponder.position(said, true, 0, -42.1, -130.6, 11.2, 95.3, 95, 0)))
                .isEqualTo(28);
        assertThat(characters(Transponder.voyage(said, ship))).isEqualTo(71);
        assertThat(characters(Transponder.classBName(said))).isEqualTo(28);
        assertThat(characters(Transponder.classBParticulars(said, ship))).isEqualTo(28);
    }

    @Test
    void theExampleOfTheStandardIsArmouredAsPrinted() {
        // 14 bits 000001 00 100000 -> '1', then 001000 = '8', then 00 + four fill bits = '0'
        assertThat(new Sixbit().unsigned(1, 6).unsigned(0b00100000, 8).sentences(0, 'A'))
                .containsExactly("!AIVDM,1,1,,A,180,4*" + Sixbit.checksum("AIVDM,1,1,,A,180,4"));
        assertThat(Sixbit.checksum("A")).isEqualTo("41");
    }

    private static int characters(Sixbit message) {
        return message.sentences(1, 'A').stream()
                .mapToInt(s -> s.split(",")[5].length())
                .sum();
    }
}
