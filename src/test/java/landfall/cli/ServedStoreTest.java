package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import landfall.store.Store;
import landfall.web.SynthPetrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landfall serve} on what {@code landfall investigate} kept. */
class ServedStoreTest {
    @TempDir
    Path folder;

    @Test
    void servingWithNothingToReadShowsTheRunThatTheStoreHolds() throws Exception {
        try (Store store = Store.open(folder.resolve("store"))) {
            store.save(SynthPetrel.investigation());
        }
        Path said = folder.resolve("said.txt");
        Process serving = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            String address = Served.address(serving, said);
            String cases = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "api/cases"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(cases).contains(SynthPetrel.CASE);
        } finally {
            serving.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(said)).contains("nothing is named that could be read");
    }
}
