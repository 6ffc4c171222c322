package landfall.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who keeps runs in a store now. */
class PresenceTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aServerThatSleptSoLongThatAnotherForgotItIsThereAgainOnceItWakes() {
        Database database = Embedded.in(folder);
        try (Presence slept = attend(database, 0, "reports: /a")) {
            attend(database, 61, "reports: /a").close();
            slept.saySo();
            assertThatThrownBy(() -> attend(database, 0, "reports: /b"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("reports: /a");
        }
    }

    private static Presence attend(Database database, int seconds, String sources) {
        Clock clock = Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
        return Presence.in(database.jdbi(), database, clock, "desk, port 8080", sources);
    }
}
