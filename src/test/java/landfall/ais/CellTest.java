package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void aTextLongerThanAnyFieldSaysThatItWasCut() {
        assertThat(Cell.text("N".repeat(120))).isEqualTo("N".repeat(120));
        assertThat(Cell.text("N".repeat(121))).isEqualTo("N".repeat(120) + "…");
    }

    @Test
    void noCharacterIsCutInHalf() {
        String ship = "\uD83D\uDEA2";
        assertThat(Cell.text(ship.repeat(120))).isEqualTo(ship.repeat(120));
        assertThat(Cell.text("N".repeat(119) + ship + "and more")).isEqualTo("N".repeat(119) + ship + "…");
    }

    @Test
    void theNameOfASourceIsNoFieldOfAisAndIsKeptWhole() {
        String source = "log@home/" + "y".repeat(130);
        byte[] line = "{\"mmsi\":273123456,\"source\":\"%s\"}".formatted(source).getBytes(StandardCharsets.UTF_8);
        assertThat(MessageLine.read(line, 0, line.length, 1).source()).isEqualTo(source);
    }
}
