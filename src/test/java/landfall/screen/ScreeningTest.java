package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final String OFAC = """
            101,"GREY HERON",vessel,"DEMO",-0- ,"XQAB1",Cargo,-0- ,-0- ,Nowhere,-0- ,"Vessel Registration Identification IMO 9000015; MMSI 273000015; f.k.a. 'BLUE HERON'; Linked To: DEMO LINE."
            102,"DOE, John",individual,"DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960; a.k.a. 'THE PILOT'."
            """;
    private static final String ALIASES = "101,1,\"aka\",\"HERON ONE\",-0- \n";

    @TempDir
    Path folder;

    private Rejects rejects = new Rejects();

    private Screening screening() throws IOException {
        Files.writeString(folder.resolve("sdn.csv"), OFAC);
        Files.writeString(folder.resolve("alt.csv"), ALIASES);
        return Screening.load(List.of(folder), rejects);
    }

    @Test
    void aRenamedShipIsFoundByItsImoNumber() throws IOException {
        List<Hit> hits = screening().vessel(9000015, null, List.of("SPRING DAWN"));
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.basis()).isEqualTo("imo");
            assertThat(hit.score()).isEqualTo(1);
            assertThat(hit.explanation()).contains("9000015").contains("GREY HERON");
        });
    }

    @Test
    void aShipIsFoundByRadioNumberAndByEveryNameTheListHas() throws IOException {
        Screening screening = screening();
        assertThat(screening.vessel(null, 273000015, List.of()))
                .extracting(Hit::basis)
                .containsExactly("mmsi");
        for (String name : List.of("Grey Heron", "BLUE HERON", "heron one")) {
            assertThat(screening.vessel(null, null, List.of(name))).as(name).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M/V Grey Heron",
                "M.V. Grey Heron",
                "M. V. Grey Heron",
                "M V Grey Heron",
                "m/t grey heron",
                "т/х Грей Херон"
            })
    void theLettersBeforeAShipsNameAreNoPartOfIt(String name) throws IOException {
        assertThat(screening().vessel(null, null, List.of(name)))
                .extracting(Hit::matchedName)
                .containsExactly("GREY HERON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING DAWN (EX GREY HERON)",
                "Spring Dawn ex. Grey Heron",
                "Grey Heron (ex-Spring Dawn, ex-Autumn)",
                "Spring Dawn, formerly known as Grey Heron",
                "SPRING DAWN F/K/A GREY HERON",
                "Spring Dawn a.k.a. Grey Heron"
            })
    void anotherNameThatIsWrittenBesideAShipsNameIsAskedToo(String name) throws IOException {
        assertThat(screening().vessel(null, null, List.of(name)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.matchedName()).isEqualTo("GREY HERON");
                    assertThat(hit.queryName()).isEqualTo(name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heron Mining Development Corporation (HEMIDE)",
                "Heron Mining Development Corporation [HMDC]",
                "Корпорация Херон (Heron Mining Development Corporation)",
                "TO THE ORDER OF HERON MINING DEVELOPMENT CORP",
                "Spring Line Ltd c/o Heron Mining Development Corp.",
                "Spring Line on behalf of Heron Mining Dev. Corporation"
            })
    void aPartyIsFoundAsBillsOfLadingWriteIt(String name) throws IOException {
        Files.writeString(
                folder.resolve("sdn.csv"),
                "103,\"HERON MINING DEVELOPMENT CORPORATION\",-0- ,\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        assertThat(Screening.load(List.of(folder), rejects).name(name, "Company"))
                .extracting(Hit::entityId)
                .containsExactly("103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doe J.P.", "J.P. Doe", "DOE, J.P."})
    void initialsWithoutASpaceAreInitials(String name) throws IOException {
        Files.writeString(
                folder.resolve("sdn.csv"),
                "104,\"DOE, John Paul\",individual,\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        assertThat(Screening.load(List.of(folder), rejects).name(name, "Person"))
                .extracting(Hit::entityId)
                .containsExactly("104");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Muhammad Abdulrahman Al-Husayni",
                "Mohammed Abdelrahman Husseini",
                "Mohammed Abdul Rahman Al Husaini",
                "Muhammad Abd al-Rahman al-Husayni"
            })
    void theServantOfTheMercifulIsOneNameHoweverItIsPutTogether(String name) throws IOException {
        Files.writeString(
                folder.resolve("sdn.csv"),
                "901,\"AL-HUSAYNI, Muhammad Abd al-Rahman\",\"individual\",\"SYNTHETIC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        Screening screening = Screening.load(List.of(folder), rejects);
        assertThat(screening.name(name, "Person")).hasSize(1);
        assertThat(screening.name("Muhammad Abdullah Al-Husayni", "Person")).isEmpty();
    }

    @Test
    void aCompanyIsFoundByEachOfItsImoNumbers() throws IOException {
        Files.writeString(folder.resolve("sdn.csv"), OFAC + """
                106,"HERON SHIPPING",-0- ,"DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Identification Number IMO 1234565; alt. Identification Number IMO 7654324; alt. Identification Number IMO 7654338."
                """);
        Screening screening = Screening.load(List.of(folder), rejects);
        for (int number : new int[] {1234565, 7654324, 7654338}) {
            assertThat(screening.ask(new Asked(Entry.Schema.ANY, number, null, null, List.of())))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.explanation()).startsWith("same IMO company number " + number));
        }
    }

    /** 1234565 is right as a company's number, 9000015 as a ship's. */
    @Test
    void aCompanyIsFoundByItsOwnImoNumberAndNoShipByThat() throws IOException {
        Files.writeString(folder.resolve("sdn.csv"), OFAC + """
                105,"HERON LINE",-0- ,"DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Identification Number IMO 1234565."
                """);
        Screening screening = Screening.load(List.of(folder), rejects);
        for (Entry.Schema schema : List.of(Entry.Schema.ORGANISATION, Entry.Schema.ANY)) {
            assertThat(screening.ask(new Asked(schema, 1234565, null, null, List.of())))
                    .singleElement()
                    .satisfies(
                            hit -> assertThat(hit.explanation())
                                    .isEqualTo(
                                            "same IMO company number 1234565; listed under the name HERON LINE; listed under DEMO"));
        }
        assertThat(screening.vessel(1234565, null, List.of())).isEmpty();
        assertThat(screening.ask(new Asked(Entry.Schema.ORGANISATION, 9000015, null, null, List.of())))
                .isEmpty();
        assertThat(screening.ask(new Asked(Entry.Schema.ANY, 9000015, null, null, List.of("Heron Line"))))
                .extracting(Hit::entityId)
                .containsExactlyInAnyOrder("101", "105");
    }

    @Test
    void aListThatEndsWithinARowIsBrokenOff() throws IOException {
        Files.writeString(folder.resolve("sdn.csv"), OFAC.substring(0, OFAC.length() - 10));
        Files.writeString(folder.resolve("alt.csv"), ALIASES + "102,2,\"aka\",\"DO");
        assertThat(Screening.load(List.of(folder), rejects).checked().get(0).problems())
                .anyMatch(p -> p.startsWith("sdn.csv ends within a row"))
                .anyMatch(p -> p.startsWith("alt.csv ends within a row"));
        for (String end : List.of("", "\u001A", "\u001A,,,,,,,,,,,")) {
            Files.writeString(folder.resolve("sdn.csv"), OFAC + end);
            Files.writeString(folder.resolve("alt.csv"), ALIASES + end);
            assertThat(Screening.load(List.of(folder), rejects).checked().get(0).problems())
                    .noneMatch(p -> p.contains("within a row"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heron Trading (Porto) Ltd",
                "Grey Heron (Panama)",
                "EX-CELL GREY",
                "AKA GROUP",
                "Trans-Ex",
                "Mexico Aka",
                ""
            })
    void aNameThatOnlyLooksAsIfItHeldAnotherStays(String name) {
        assertThat(SeveralNames.in(name)).containsExactly(name);
    }

    @Test
    void theSameNameWithAnotherImoNumberIsAnotherShip() throws IOException {
        assertThat(screening().vessel(9074729, null, List.of("GREY HERON"))).isEmpty();
    }

    /** A false IMO number must not hide a listed ship that goes on calling itself by its call sign. */
    @Test
    void aRadioNumberOrCallSignWithAnotherImoNumberIsALesserHit() throws IOException {
        Screening screening = screening();
        List<Hit> byMmsi = screening.ask(Asked.vessel(9074729, 273000015, null, List.of("GREY HERON")));
        List<Hit> byCallSign = screening.ask(Asked.vessel(9074729, null, "xqab 1", List.of("SPRING DAWN")));
        assertThat(byMmsi).singleElement().satisfies(hit -> {
            assertThat(hit.basis()).isEqualTo("mmsi-other-imo");
            assertThat(hit.explanation())
                    .startsWith("same radio number 273000015, other IMO number")
                    .contains("listed with IMO 9000015, not 9074729")
                    .contains("name is the same");
        });
        assertThat(byCallSign).singleElement().satisfies(hit -> {
            assertThat(hit.basis()).isEqualTo("callSign-other-imo");
            assertThat(hit.explanation())
                    .startsWith("same call sign xqab 1, other IMO number")
                    .contains("listed under the name GREY HERON");
        });
        Hit ofItsOwn = screening.vessel(null, 273000015, List.of()).get(0);
        for (Hit lesser : List.of(byMmsi.get(0), byCallSign.get(0))) {
            assertThat(lesser.score()).isLessThan(ofItsOwn.score());
            assertThat(lesser.probability()).isLessThan(0.5).isLessThan(ofItsOwn.probability());
        }
    }

    @Test
    void anImoNumberWithAWrongCheckDigitIdentifiesNothing() throws IOException {
        assertThat(screening().vessel(9000016, null, List.of())).isEmpty();
    }

    @Test
    void aPersonIsNoShip() throws IOException {
        assertThat(screening().vessel(null, null, List.of("THE PILOT"))).isEmpty();
        assertThat(screening().name("the pilot", "Person"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).contains("weak alias"));
    }

    @Test
    void everyAnswerNamesWhatCouldNotBeChecked() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        screening();
        Screening screening = Screening.load(List.of(folder, folder.resolve("absent.xml")), rejects);
        assertThat(screening.checked())
                .extracting(Checked::title)
                .containsExactly("other.csv", "OFAC SDN", "absent.xml");
        assertThat(screening.checked().get(0).words()).contains("not recognised");
        assertThat(screening.checked().get(1).words()).contains("2 entries where 5000 to 30000 are expected");
        assertThat(screening.checked().get(2).words()).contains("not found");
    }

    @Test
    void withoutListsNothingIsCheckedAndNothingIsHit() {
        Screening screening = Screening.load(List.of(), rejects);
        assertThat(screening.checked())
                .singleElement()
                .satisfies(c -> assertThat(c.words()).contains("nothing was checked"));
        assertThat(screening.vessel(9000015, 1, List.of("GREY HERON"))).isEmpty();
    }

    @Test
    void listsArePackedOrInUtf16AndTheirHashIsOfTheFileAsItLies() throws IOException {
        screening();
        byte[] plain = Files.readAllBytes(folder.resolve("sdn.csv"));
        pack(folder.resolve("a.csv.gz"), GZIPOutputStream::new, plain);
        pack(folder.resolve("b.zip"), out -> zip(out, "sdn.csv"), plain);
        pack(folder.resolve("alt.csv.gz"), GZIPOutputStream::new, Files.readAllBytes(folder.resolve("alt.csv")));
        Files.delete(folder.resolve("alt.csv"));
        Files.writeString(folder.resolve("sdn.csv"), "\uFEFF" + OFAC, StandardCharsets.UTF_16LE);
        Screening packed = Screening.load(List.of(folder), rejects);
        assertThat(packed.checked()).extracting(Checked::entries).containsExactly(2, 2, 2);
        assertThat(packed.vessel(null, null, List.of("heron one"))).hasSize(3);
        assertThat(packed.checked().get(0).sha256())
                .isEqualTo(Sha256.hex(Files.readAllBytes(folder.resolve("a.csv.gz"))));
    }

    @Test
    void anArchiveOfSeveralFilesIsToldNotGuessedAt() throws IOException {
        try (ZipOutputStream zip = zip(Files.newOutputStream(folder.resolve("all.zip")), "one.csv")) {
            zip.putNextEntry(new ZipEntry("two.csv"));
        }
        assertThat(Screening.load(List.of(folder), rejects).checked())
                .singleElement()
                .satisfies(c -> assertThat(c.words()).contains("an archive of several files; unpack it"));
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static ZipOutputStream zip(OutputStream out, String name) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    private static void pack(Path path, Packing packing, byte[] bytes) throws IOException {
        try (OutputStream out = packing.over(Files.newOutputStream(path))) {
            out.write(bytes);
        }
    }
}
