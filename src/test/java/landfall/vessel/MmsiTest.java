package landfall.vessel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MmsiTest {
    @ParameterizedTest
    @CsvSource({
        "273210440, RU, true",
        "445123000, KP, true",
        "422012345, IR, true",
        "636099001, LR, true",
        "2190071, DK, false",
        "24412345, NL, false",
        "111232501, GB, false",
        "982731234, RU, false",
        "995126097, NZ, false",
        "841212345, CN, false",
        "200000010, , false",
        "0, , false",
        "999999999, , false",
        "-5, , false",
    })
    void theCountryDigitsTellTheFlag(int mmsi, String flag, boolean isShip) {
        assertThat(Mmsi.flag(mmsi)).isEqualTo(flag);
        assertThat(Mmsi.isShip(mmsi)).isEqualTo(isShip);
    }
}
