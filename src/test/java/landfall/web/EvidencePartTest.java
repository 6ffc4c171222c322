package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import landfall.dossier.Investigation;
import landfall.store.Store;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a reason is read without opening it. */
class EvidencePartTest {
    @TempDir
    Path folder;

    @Test
    void aSilenceInWhichThePortCouldBeReachedSaysSoWithoutBeingOpened() {
        String sentence =
                "SYNTH PETREL (IMO 9999993) was not heard for 61.2 h from 2022-10-28 12:30 UTC (probability 0.71 that"
                        + " the ship was silent); Rajin could be reached in that time with 55.2 h left for the berth.";
        assertThat(titles("dark-call", sentence)).containsExactly("Dark for 61 h 12 min; Rajin within reach");
        assertThat(
                        titles(
                                "unexplained",
                                "57 h of the silence are not explained by the way between its ends, and no call explains them."))
                .containsExactly(
                        "57 h of the silence are not explained by the way between its ends, and no call explains them.");
        assertThat(Tongue.DE.said("Dark for 61 h 12 min; Rajin within reach"))
                .isEqualTo("61 h 12 min dunkel; Rajin in Reichweite");
    }

    private List<String> titles(String reason, String what) {
        Investigation words = SynthPetrel.investigation();
        Lead lead = words.files().get(0).leads().get(0);
        Evidence item =
                new Evidence("E1", reason, what, 9, 9, "the silence", "our judgement", "radio fault", List.of("gap-1"));
        Lead one = new Lead(
                lead.caseId(),
                lead.rank(),
                lead.route(),
                lead.chain(),
                lead.priorDecibans(),
                lead.pLoaded(),
                lead.pArrived(),
                List.of(item),
                lead.sum());
        try (Store store = Store.open(folder)) {
            Desk desk = new Desk(words, Instant.parse("2022-12-10T06:40:00Z"));
            return Jsoup.parse(Tongue.EN.speak(EvidencePart.of(desk, one, Reviews.of(store))))
                    .select(".what b")
                    .eachText();
        }
    }
}
