package landfall.report;

import static landfall.claim.Report.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Report.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRolesTest {
    @Test
    void aPageCopiedAsTextFallsIntoHeadlineBodyTeasersAndFurniture() {
        String text = """
                Hafenbehörde prüft Frachter


                Die Hafenbehörde hat am Montag einen Frachter festgehalten, wie sie mitteilte.

                LESEN SIE AUCH | Russland sagt, Iran habe keine Drohnen geliefert

                Der Eigner bestritt, dass Waffen an Bord seien.

                UHR | WELTBLICK | Nordkorea schickt Granaten

                Ein zweites Schiff folgt

                Ein weiterer Frachter wird am Mittwoch erwartet.

                SEHEN SIE WELTBLICK HIER LIVE

                source-126

                Leave a Reply""";
        assertThat(roles(text))
                .containsExactly(HEADLINE, BODY, TEASER, BODY, TEASER, SUBHEADING, BODY, PROMO, FURNITURE, FURNITURE);
    }

    @Test
    void linksBelowALabelAreTeasersUntilTheTextGoesOn() {
        String text = """
                Port closed
                The port was closed on Friday.
                Related articles:
                Iran sends missiles to Moscow
                North Korea denies sale
                Officials said that the port would open again on Sunday.""";
        assertThat(roles(text)).containsExactly(HEADLINE, BODY, TEASER, TEASER, TEASER, BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READ ALSO: Iran ships fresh batch of drones to Moscow, Kyiv claims",
                "Lire aussi : Téhéran livre des drones à Moscou",
                "Читайте также: КНДР поставила снаряды России",
                "Читайте також: КНДР постачає снаряди Росії",
                "Lea también: Irán envía drones a Rusia",
                "اقرأ أيضا: كوريا الشمالية ترسل قذائف إلى روسيا",
                "관련기사: 북한, 러시아에 포탄 공급",
                "▶ WATCH | Who sank the ship?"
            })
    void aTeaserIsKnownInEveryLanguage(String line) {
        assertThat(LineRoles.standard().byItself(line)).isEqualTo(TEASER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Background: the ship left on Monday, the ministry said.",
                "By Monday, the ship had left the port, officials said.",
                "Watch officers on the bridge saw nothing, the navy said.",
                "Von der Ladung sei nichts bekannt, sagte der Sprecher.",
                "Subscribers to the theory that the arms came by rail were few, he said.",
                "Kirby: \"We will monitor whether the shipments are received.\"",
                "The newsletter of the shipping register named the vessel on Tuesday, according to two officials who asked not to be named."
            })
    void aSentenceOfTheBodyIsNeverTakenForFurniture(String line) {
        assertThat(LineRoles.standard().byItself(line)).isNull();
    }

    private static List<Role> roles(String text) {
        return LineRoles.standard().of(text).stream().map(l -> l.role()).toList();
    }
}
