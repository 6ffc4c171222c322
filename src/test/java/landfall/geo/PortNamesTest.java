package landfall.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortNamesTest {
    private final PortNames names = PortNames.load();

    private static Port port(String id) {
        return Ports.load().find(id).orElseThrow();
    }

    @Test
    void aPortIsMeantByItsNameInAnyLanguageAndCase() {
        for (String word : List.of("Rajin", "RAJIN", "Najin", "порта Раджин", "Раджина", "나진항에서", "羅津港")) {
            assertThat(names.isMeant(port("KPNJN"), word)).as(word).isTrue();
        }
        for (String word : List.of("Dunai", "Дунай", "두나이항으로")) {
            assertThat(names.isMeant(port("x-ru-dunay"), word)).as(word).isTrue();
        }
        assertThat(names.isMeant(port("SYLTK"), "Lattaquié")).isTrue();
        assertThat(names.isMeant(port("RUVVO"), "Владивостоком")).isTrue();
    }

    @Test
    void anotherWordIsNoPort() {
        for (String word : List.of("", "порт", "Rajinx", "Раджинистанский", "항")) {
            assertThat(names.isMeant(port("KPNJN"), word)).as(word).isFalse();
        }
        assertThat(names.isMeant(port("RUVVO"), "Восточный")).isFalse();
    }

    @Test
    void everyPortWithFurtherNamesStandsInTheGazetteer() {
        assertThat(Ports.rows("port-names.csv"))
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> Ports.load().find(id).isPresent());
    }
}
