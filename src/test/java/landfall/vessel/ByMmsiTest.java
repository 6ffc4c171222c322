package landfall.vessel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByMmsiTest {
    private final ByMmsi<String> table = new ByMmsi<>();

    @Test
    void whatIsKeptIsFoundAndWhatIsPutInItsPlaceToo() {
        Random random = new Random(20261126);
        Map<Integer, String> same = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int mmsi = random.nextInt(20_000) - 1;
            same.put(mmsi, "ship " + i);
            table.put(mmsi, "ship " + i);
        }
        for (int mmsi = -1; mmsi < 21_000; mmsi++) {
            assertThat(table.get(mmsi)).isEqualTo(same.get(mmsi));
        }
    }

    @Test
    void nothingIsFoundOnceAllIsForgotten() {
        table.put(0, "no ship");
        table.put(219_000_001, "ship");
        table.clear();
        assertThat(table.get(0)).isNull();
        assertThat(table.get(219_000_001)).isNull();
        table.put(219_000_001, "another");
        assertThat(table.get(219_000_001)).isEqualTo("another");
    }
}
