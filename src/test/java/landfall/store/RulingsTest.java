package landfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import landfall.watch.Lead;
import landfall.web.SynthPetrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Investigation FOUND = SynthPetrel.investigation();

    @TempDir
    Path folder;

    @Test
    void whatDoesNotExistCannotBeDecidedAboutAndNothingIsKept() {
        try (Store store = Store.open(folder, NOON)) {
            store.save(FOUND);
            Rulings rulings = new Rulings(store, () -> FOUND, NOON, d -> {});
            for (About about : About.values()) {
                for (String subject : new String[] {null, " ", "C-XX/imo:1", mistyped(about)}) {
                    String verdict = about == About.CASES || about == About.WATCH
                            ? about.untouched()
                            : about.verdicts().get(1);
                    assertThatThrownBy(() -> rulings.decide(about, subject, verdict, "Ada", "seen", Map.of()))
                            .as(about + " " + subject)
                            .isInstanceOf(Refusal.class)
                            .hasMessage(Rulings.unknown(about, subject));
                }
            }
            assertThat(store.trail(10)).isEmpty();
        }
    }

    @Test
    void whatExistsCanBeDecidedAboutAndTakenBackEvenWhenALaterRunHasItNoMore() {
        List<Investigation> latest = new ArrayList<>(List.of(FOUND));
        try (Store store = Store.open(folder, NOON)) {
            store.save(FOUND);
            Rulings rulings = new Rulings(store, () -> latest.get(0), NOON, d -> {});
            Map<About, String> subjects = new EnumMap<>(About.class);
            subjects.put(About.LEAD, Subjects.of(lead()));
            subjects.put(About.EVIDENCE, Subjects.of(lead(), lead().evidence().get(0)));
            subjects.put(About.CLAIM, FOUND.claims().get(0).id());
            subjects.put(About.SCREENING, hit());
            subjects.forEach((about, subject) ->
                    rulings.decide(about, subject, about.verdicts().get(1), "Ada", "seen", Map.of()));
            latest.set(0, FOUND.with(List.of(), List.of(), List.of(), List.of(), List.of()));
            subjects.forEach((about, subject) -> rulings.decide(about, subject, about.untouched(), "Bo", "", Map.of()));
            assertThat(store.trail(10)).hasSize(8);
        }
    }

    private static String mistyped(About about) {
        String right = switch (about) {
            case LEAD -> Subjects.of(lead());
            case EVIDENCE -> Subjects.of(lead(), lead().evidence().get(0));
            case SCREENING -> hit();
            case CLAIM, PROPOSAL -> FOUND.claims().get(0).id();
            case CASES, WATCH -> FOUND.files().get(0).theCase().id();
        };
        return right + "0";
    }

    private static Lead lead() {
        return FOUND.files().get(0).leads().get(0);
    }

    private static String hit() {
        String hull = FOUND.hits().keySet().iterator().next();
        return HitDecisions.subject(
                Subjects.asked(FOUND.tracks().stream()
                        .filter(t -> t.hull().equals(hull))
                        .toList()),
                FOUND.hits().get(hull).get(0));
    }
}
