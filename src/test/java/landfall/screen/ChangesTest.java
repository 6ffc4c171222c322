package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    private static final String HEADER = "mmsi,imo,name\n";
    private static final String HERON = "273000015,9000015,GREY HERON\n";
    private static final String DAWN = "273000027,9000027,SPRING DAWN\n";

    @TempDir
    Path folder;

    private Changes between(String before, String after) throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("ships.csv"), HEADER + before);
        Files.writeString(two.resolve("ships.csv"), HEADER + after);
        return Changes.between(List.of(one), List.of(two), new Rejects());
    }

    @Test
    void whatIsNewWhatChangedAndWhatIsGone() throws IOException {
        Changes changes = between(HERON + "273000039,9000039,WHITE STORK\n", "273000015,9000015,WINTER DUSK\n" + DAWN);
        assertThat(changes.all())
                .extracting(c -> c.kind() + " " + c.entry().imo())
                .containsExactly("ADDED 9000027", "CHANGED 9000015", "REMOVED 9000039");
        assertThat(changes.all().get(1).what()).containsExactly("new name \"WINTER DUSK\"", "name \"GREY HERON\" gone");
    }

    @Test
    void severalProgrammesAreAListAndAreToldEachForItself() throws IOException {
        String entry = "101,\"GREY HERON\",vessel,\"%s\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"IMO 9000015\"\n";
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("sdn.csv"), entry.formatted("IRAN"));
        Files.writeString(two.resolve("sdn.csv"), entry.formatted("IRAN] [NPWMD"));
        assertThat(Changes.between(List.of(one), List.of(two), new Rejects()).all())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.fields().get("programme")).isEqualTo(List.of("IRAN", "NPWMD"));
                    assertThat(change.what()).containsExactly("programme IRAN now IRAN, NPWMD");
                });
    }

    @Test
    void aFurtherImoNumberOfACompanyIsNew() throws IOException {
        String entry = "106,\"HERON SHIPPING\",-0- ,\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"%s\"\n";
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("sdn.csv"), entry.formatted("Identification Number IMO 1234565"));
        Files.writeString(
                two.resolve("sdn.csv"),
                entry.formatted("Identification Number IMO 1234565; alt. Identification Number IMO 1234579"));
        assertThat(Changes.between(List.of(one), List.of(two), new Rejects()).all())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).containsExactly("new IMO number 1234579"));
        assertThat(Changes.between(List.of(two), List.of(one), new Rejects()).all())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).containsExactly("IMO number 1234579 gone"));
    }

    @Test
    void onlyWhatIsNewHits() throws IOException {
        Screening news = between(HERON, HERON + DAWN).screening(Settings.defaults(NameSettings.class, Settings.CARGO));
        assertThat(news.vessel(9000015, null, List.of("GREY HERON"))).isEmpty();
        assertThat(news.vessel(9000027, null, List.of())).hasSize(1);
    }

    @Test
    void aListWithoutAnEarlierStateIsNotCompared() throws IOException {
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(two.resolve("ships.csv"), HEADER + HERON);
        Changes changes = Changes.between(List.of(), List.of(two), new Rejects());
        assertThat(changes.all()).isEmpty();
        assertThat(changes.notCompared()).singleElement().asString().contains("no earlier state");
    }
}
