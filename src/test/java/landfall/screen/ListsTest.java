package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
    private static final String UN = """
            <?xml version="1.0"?>
            <CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
            <FIRST_NAME>JOHN</FIRST_NAME><SECOND_NAME>HERON</SECOND_NAME><UN_LIST_TYPE>DEMO</UN_LIST_TYPE>
            <REFERENCE_NUMBER>DEi.001</REFERENCE_NUMBER><NATIONALITY><VALUE>Nowhere</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Pilot</ALIAS_NAME></INDIVIDUAL_ALIAS>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """;

    @TempDir
    Path folder;

    private Screening with(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return Screening.load(List.of(folder), new Rejects());
    }

    @Test
    void everyDescriptorStandsInTheList() throws IOException {
        List<String> listed = Lists.ALL.stream().map(ListDescriptor::id).toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/landfall/screen"))) {
            for (Path file : files.filter(ListsTest::isDescriptor).toList()) {
                String id = file.getFileName().toString().replace(".yml", "");
                assertThat(listed)
                        .as("%s describes a list: add a line for it to Lists.ALL", file)
                        .contains(id);
                assertThat(Lists.of(id).format())
                        .as("format in %s, the name of a reader in Lists.READERS", file)
                        .isIn(Lists.READERS.stream().map(ListReader::format).toList());
            }
        }
    }

    @Test
    void everyReaderStandsInTheList() throws IOException {
        List<String> listed =
                Lists.READERS.stream().map(r -> r.getClass().getSimpleName()).toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/landfall/screen"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(" implements ListReader ")) {
                    assertThat(listed)
                            .as("%s reads lists: add a line for it to Lists.READERS", file)
                            .contains(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
    }

    private static boolean isDescriptor(Path file) {
        try {
            return Files.readString(file).contains("\nminEntries:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSubFolderThatCannotBeOpenedIsNamedAndTheOtherListsAreRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        Assumptions.assumeFalse(Files.isReadable(closed), "this user may open everything");
        assertThat(with("x.xml", UN).checked())
                .extracting(Checked::title, Checked::problems)
                .contains(tuple("closed", List.of("cannot be opened: nothing in it was checked")))
                .hasSize(2);
    }

    @Test
    void aFolderOfListsIsReadToItsDepthAndByItsLinkAndLinksInItAreNamed() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("real/1/2/3/4/5/6/7"));
        Files.writeString(deep.resolve("x.xml"), UN);
        Files.createSymbolicLink(folder.resolve("real/elsewhere"), folder.resolve("real/1"));
        Files.createSymbolicLink(folder.resolve("real/nowhere"), folder.resolve("gone"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        List<String> problem = List.of("a link, which is not followed: nothing in it was checked");
        assertThat(Screening.load(List.of(link), new Rejects()).checked())
                .extracting(Checked::list, Checked::title, Checked::problems)
                .contains(tuple(null, "elsewhere", problem), tuple(null, "nowhere", problem))
                .anySatisfy(list -> assertThat(list.toList()).contains("un-consolidated"))
                .hasSize(3);
    }

    @Test
    void theUnListGivesItsOwnDateAndMarksWeakAliases() throws IOException {
        Screening screening = with("x.xml", UN);
        assertThat(screening.checked()).singleElement().satisfies(c -> {
            assertThat(c.list()).isEqualTo("un-consolidated");
            assertThat(c.date()).isEqualTo("2026-01-02");
        });
        assertThat(screening.name("Heron, John", "Person"))
                .singleElement()
                .satisfies(h -> assertThat(h.entityId()).isEqualTo("DEi.001"));
        assertThat(screening.name("the pilot", "Person"))
                .singleElement()
                .satisfies(h -> assertThat(h.score()).isLessThan(1));
    }

    @Test
    void aListThatBreaksOffIsNamedAndWhatWasReadIsKept() throws IOException {
        Screening screening = with("x.xml", UN.substring(0, UN.indexOf("</INDIVIDUALS>")));
        assertThat(screening.checked().get(0).problems()).anyMatch(p -> p.contains("broken off"));
        assertThat(screening.name("John Heron", "Person")).hasSize(1);
    }

    @Test
    void anExternalEntityIsNeverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET NAME");
        String evil = UN.replace(
                        "<?xml version=\"1.0\"?>",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("<FIRST_NAME>JOHN", "<FIRST_NAME>&e;");
        assertThat(with("x.xml", evil).name("TOP SECRET NAME HERON", null)).isEmpty();
    }

    @Test
    void aColumnThatATableHasLostIsTold() throws IOException {
        String table =
                "type,caption,imo,risk,mmsi,id,datasets,aliases\nVESSEL,GREY HERON,IMO9000015,sanction,,os-1,demo,\n";
        assertThat(with("maritime.csv", table).checked().get(0).problems())
                .noneMatch(problem -> problem.contains("not there"));
        assertThat(with("maritime.csv", table.replace(",aliases", "").replace("demo,", "demo"))
                        .checked()
                        .get(0)
                        .problems())
                .contains("columns that are not there, so that nothing was checked by them: aliases");
    }

    @Test
    void tablesAreReadByTheLayoutOfTheirDescriptor() throws IOException {
        Files.writeString(folder.resolve("gur.csv"), "mmsi,imo,name\n273000015,9000015,GREY HERON\n");
        Files.writeString(
                folder.resolve("os.csv"),
                "type,caption,imo,risk,countries,flag,mmsi,id,url,datasets,aliases\n"
                        + "VESSEL,Spring Dawn,IMO9000027,sanction,,,,os-1,,demo,Winter Dusk;Autumn Noon\n");
        Files.writeString(
                folder.resolve("uk.csv"),
                "Report Date: 5-Jan-2026,,,,,,,,\n"
                        + "Unique ID,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,IMO number,Colour\n"
                        + "DEM1,HERON,Jane,Primary Name,,Demo,Individual,,\n"
                        + "DEM1,GOOSE,,Alias,Low quality,Demo,Individual,,\n");
        Files.writeString(
                folder.resolve("fsf.csv"),
                "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n06/01/2026;7;person;Jan Kos\n");
        Screening screening = Screening.load(List.of(folder), new Rejects());
        assertThat(screening.checked())
                .extracting(Checked::list)
                .containsExactly("eu-fsf", "gur-vessels", "opensanctions-maritime", "uk-sanctions-list");
        assertThat(screening.checked())
                .extracting(Checked::date)
                .containsExactly("2026-01-06", null, null, "2026-01-05");
        assertThat(screening.checked().get(3).problems()).anyMatch(p -> p.contains("columns not read: Colour"));
        assertThat(screening.vessel(9000015, null, List.of())).hasSize(1);
        assertThat(screening.vessel(null, null, List.of("Autumn Noon"))).hasSize(1);
        assertThat(screening.name("Jane Heron", "Person")).hasSize(1);
        assertThat(screening.name("Jan Kos", "Person")).hasSize(1);
    }
}
