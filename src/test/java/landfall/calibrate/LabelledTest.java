package landfall.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import landfall.watch.Lead;
import landfall.watch.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTest {
    private static final String TRUTH = """
            {"kind":"world","seed":7}
            {"kind":"shipment","supplier":"KP","recipient":"RU","route":"R3","chain":[{"mmsi":273000001,"imo":4000001}],"loadPort":"KPNJN","loaded":"2023-09-02T06:00:00Z","dischargePort":"RUVYP","arrived":"2023-09-03T00:00:00Z"}
            {"kind":"shipment","supplier":"KP","recipient":"RU","route":"R4","chain":[{"mmsi":273000002},{"mmsi":273000003}],"loaded":"2023-09-05T00:00:00Z"}
            {"kind":"innocent","mmsi":273000004,"why":"its radio fails"}
            {"kind":"innocent","mmsi":273000005,"why":"waits"}
            """;

    @TempDir
    Path folder;

    private Truth truth() throws IOException {
        return Truth.read(Files.writeString(folder.resolve("truth.jsonl"), TRUTH));
    }

    private static Lead lead(int mmsi, String from, String to, double p) {
        Lead.Leg leg = new Lead.Leg(
                "t" + mmsi,
                mmsi,
                mmsi == 999 ? 4000001 : null,
                null,
                "KPNJN",
                "RUVYP",
                Instant.parse(from),
                Instant.parse(to));
        return new Lead("c", 1, Route.R3, List.of(leg), -20, p, p, List.of(), 0);
    }

    @Test
    void aLeadIsTrueOfACargoWhenShipsAndTimesFitByImoOrByRadioNumber() throws IOException {
        Lead byMmsi = lead(273000001, "2023-09-01T12:00:00Z", "2023-09-03T02:00:00Z", 0.9);
        Lead byImo = lead(999, "2023-09-01T12:00:00Z", "2023-09-03T02:00:00Z", 0.9);
        Lead otherTime = lead(273000001, "2023-10-01T12:00:00Z", "2023-10-03T02:00:00Z", 0.9);
        assertThat(Labelled.arrived(truth(), byMmsi)).isTrue();
        assertThat(Labelled.arrived(truth(), byImo)).isTrue();
        assertThat(Labelled.arrived(truth(), otherTime)).isFalse();
    }

    @Test
    void cargoesMissedAndLookAlikesNotNamedAreVoyagesOfWhichNothingWasSaid() throws IOException {
        Labelled world = Labelled.of(
                "w",
                truth(),
                List.of(
                        lead(273000001, "2023-09-01T12:00:00Z", "2023-09-03T02:00:00Z", 0.8),
                        lead(273000004, "2023-09-01T12:00:00Z", "2023-09-03T02:00:00Z", 0.6)),
                0.8);
        assertThat(world.voyages()).extracting(Voyage::p).containsExactly(0.8, 0.6, 0.0, 0.0);
        assertThat(world.voyages()).extracting(Voyage::arrived).containsExactly(true, false, false, false);
        assertThat(world.shipments()).extracting(Labelled.Found::rank).containsExactly(1, 0);
        assertThat(world.innocents()).extracting(Labelled.Suspected::p).containsExactly(0.6, 0.0);
        assertThat(Scores.brier(world.voyages())).isCloseTo((0.04 + 0.36) / 4, within(1e-12));
        assertThat(Scores.recall(List.of(world), 10, f -> true)).isEqualTo(0.5);
        assertThat(Scores.suspected(List.of(world), 0.55)).isEqualTo(0.5);
        assertThat(Scores.calibrationErrorOfTen(world.voyages())).isCloseTo((0.2 + 0.6) / 4, within(1e-12));
    }

    @Test
    void thePageNamesEveryFigureAndThePictureIsDrawn() throws IOException {
        Labelled world = Labelled.of("w", truth(), List.of(), 0.2);
        assertThat(CalibrationPage.text(List.of(world), List.of(), "landfall calibrate", "our judgement"))
                .contains("Brier", "expected calibration error", "its radio fails", "R4, two ships", "our judgement");
        assertThat(CalibrationPage.picture(List.of(world)))
                .startsWith("<svg")
                .contains("<circle")
                .endsWith("</svg>\n");
    }

    @Test
    void aVoyageReenactedIsFoundOrSaidNotToBe() throws IOException {
        Labelled missed = Labelled.of("rajin-2024", truth(), List.of(), 0.2);
        assertThat(CalibrationPage.text(List.of(missed), List.of(missed), "landfall calibrate", "our judgement"))
                .contains("| rajin-2024 | ", "| none |  | 0.20 |", "Among the first ten leads: 0 of 2 cargoes.");
    }
}
