package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import landfall.dossier.Investigation;
import landfall.store.Store;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A short way is seen from near, and so with the finer coast, from the start; a ship heard once is in the middle of its map. */
class NearShoreTest {
    private static final Instant START = Instant.parse("2022-10-01T00:00:00Z");
    private static final String BOSPORUS = "271000001-2022-10-01T00:00:00Z";
    private static final String ONCE = "412000006-2022-10-01T00:00:00Z";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void aStraitHasItsFinerCoastAndOnePositionIsInTheMiddle() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: no map is drawn");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 900, 760)) {
            store.save(sailed(
                    track(BOSPORUS, at(271000001, 40.9, 28.9), at(271000001, 41.2, 29.1)),
                    track(ONCE, at(412000006, 22.1, 114.2))));
            browser.go(server.address() + "vessels/" + BOSPORUS);
            browser.waitFor("document.querySelector('.map-note')?.textContent.includes('1:10m')");
            browser.go(server.address() + "vessels/" + ONCE);
            browser.waitFor("document.querySelector('.map-note')?.textContent.includes('1 point drawn of 1 position')");
            assertThat(browser.ask("document.getElementById('map').chart.getCenter().lng")
                            .asDouble())
                    .isBetween(114.0, 114.4);
        }
    }

    private static Investigation sailed(Track... tracks) {
        Investigation all = SynthPetrel.investigation();
        return all.with(all.reports(), all.claims(), List.of(), List.of(tracks), List.of());
    }

    private static Track track(String id, Position... line) {
        return new Track(id, line[0].mmsi(), id, List.of(), START, START, line.length, List.of(line), List.of());
    }

    private static Position at(int mmsi, double lat, double lon) {
        return new Position(START.plusSeconds((long) (lon * 60)), mmsi, lat, lon, 9, 90, -1, 0, 1, "log", 1);
    }
}
