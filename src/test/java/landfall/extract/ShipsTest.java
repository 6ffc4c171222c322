package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Claim;
import org.junit.jupiter.api.Test;

class ShipsTest {
    private static List<List<String>> ships(String language, String text) {
        return Extractor.load().claims(LanguageSpecTest.report(language, text)).stream()
                .map(Claim::vessels)
                .toList();
    }

    @Test
    void aShipCalledOneOnceIsKnownByHerNameAlone() {
        assertThat(ships(
                        "en",
                        "Iran sent drones to Russia aboard the freighter Angara, Kyiv said. The Angara carried missiles from Iran to"
                                + " Russia in May, it added."))
                .containsExactly(List.of("Angara"), List.of("Angara"));
    }

    @Test
    void whatStandsBehindTheCommaMayCallHerAShip() {
        assertThat(ships("en", "The Port Olya 3, a Russian cargo ship, carried missiles from Iran to Russia."))
                .containsExactly(List.of("Port Olya 3"));
    }

    @Test
    void ofShipsInAListEachIsNamed() {
        assertThat(ships("ru", "Иран отправил в Россию снаряды на судах «Расул Гамзатов» и «Баладжар»."))
                .containsExactly(List.of("Расул Гамзатов", "Баладжар"));
    }

    @Test
    void aPersonOfTheSameNameIsNoShip() {
        assertThat(ships(
                        "en",
                        "Iran sent drones to Russia aboard the freighter Maria, Kyiv said. Belarus gave rifles to Sudan, Maria Zakharova"
                                + " said."))
                .containsExactly(List.of("Maria"), List.of());
        assertThat(ships("en", "Kirby, a ship captain's son, said Iran had sent drones to Russia."))
                .containsExactly(List.of());
    }
}
