package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which voyages and reasons a decision is about. */
class ReviewsTest {
    private static final Instant NOON = Instant.parse("2022-12-10T12:00:00Z");

    private static final Evidence DARK = reason("dark-call", "Was not heard for 64 h.", "gap-1");
    private static final Evidence UNEXPLAINED = reason("unexplained", "57 h are not explained.", "gap-1");
    private static final Lead OCTOBER = lead("2022-10-11T22:52:33Z");
    private static final Lead SEPTEMBER = lead("2022-09-27T10:26:38Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoClearsOneVoyageOfAShipHasClearedNoOther() {
        decide(About.LEAD, Subjects.of(SEPTEMBER), "cleared", 0);
        assertThat(reviews().standing(SEPTEMBER)).isEqualTo("cleared");
        assertThat(reviews().standing(OCTOBER)).isEqualTo("unreviewed");
    }

    @Test
    void whoRejectsOneReasonHasRejectedNoOtherThatRestsOnTheSameEvent() {
        decide(About.EVIDENCE, Subjects.of(OCTOBER, DARK), "rejected", 0);
        assertThat(reviews().isRejected(OCTOBER, DARK)).isTrue();
        assertThat(reviews().isRejected(OCTOBER, UNEXPLAINED)).isFalse();
    }

    @Test
    void aRejectedReasonStaysRejectedWhenMoreShipsWereCountedSince() {
        decide(
                About.EVIDENCE,
                Subjects.of(OCTOBER, reason("others-alike", "6 ships made a voyage of this kind.")),
                "rejected",
                0);
        assertThat(reviews().isRejected(OCTOBER, reason("others-alike", "17 ships made a voyage of this kind.")))
                .isTrue();
    }

    @Test
    void whatWasDecidedAboutAllVoyagesOfAShipHoldsUntilOneOfThemIsDecidedAbout() {
        String ships = OCTOBER.caseId() + "/imo:9111034";
        decide(About.LEAD, ships, "cleared", 0);
        decide(About.LEAD, Subjects.of(OCTOBER), "probable", 1);
        assertThat(reviews().standing(SEPTEMBER)).isEqualTo("cleared");
        assertThat(reviews().standing(OCTOBER)).isEqualTo("probable");
        assertThat(reviews().history(OCTOBER)).hasSize(2);
    }

    private void decide(About about, String subject, String verdict, int hours) {
        store.decide(new Decision(NOON.plusSeconds(3600L * hours), "Ada", about, subject, verdict, "log seen"));
    }

    private Reviews reviews() {
        return Reviews.of(store);
    }

    private static Lead lead(String start) {
        Lead.Leg leg = new Lead.Leg("t", 273862125, 9111034, "SYNTH", "KPRJN", "RUVYP", Instant.parse(start), null);
        return new Lead("C-KP-RU-2022-11", 1, Route.R3, List.of(leg), -20, 0.9, 0.8, List.of(DARK, UNEXPLAINED), 6);
    }

    private static Evidence reason(String reason, String what, String... events) {
        return new Evidence("E1", reason, what, 3, 3, "the silence", "our judgement", "radio fault", List.of(events));
    }
}
