package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import landfall.reject.Refusal;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.watch.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossiersTest {
    @TempDir
    Path dir;

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(boolean synthetic) {
        return Dossiers.files(TinyInvestigation.of(synthetic), TinyInvestigation.CASE);
    }

    @Test
    void aReaderWhoWasNotThereFindsQuestionAnswerReasonsAndSources() {
        String page = text(files(false), "dossier.html");
        assertThat(page)
                .contains("Did artillery ammunition get from North Korea to Russia?")
                .contains("Roughly even chance</strong>")
                .contains("53 % (90 % interval 31 % to 72 %)")
                .contains("Confidence in this judgement, which is a question apart: low")
                .contains("The cargo is not confirmed")
                .contains("It looks at cargo that may have moved from 2023-09-01 to 2023-09-10")
                .contains("<td>GREY HERON (IMO 9000015)</td><td>OFAC SDN</td>")
                .contains("not heard for 14 h off Rajin")
                .contains("poor reception")
                .contains("declared as a tanker")
                .contains("no such shipment")
                .contains("an image of the berth on 2 September")
                .contains("OFAC SDN (US Treasury), 2023-01, 11443 entries")
                .contains("resolution 1874 (2009)")
                .contains("gap.min-duration")
                .contains("ab".repeat(32))
                .contains("<svg");
    }

    /** The leg names the track on which the voyage ended; the way there lies on the one before. */
    @Test
    void aShipThatChangedItsNumberOnTheWayIsFollowedUnderBoth() {
        Map<String, byte[]> files = Dossiers.files(TinyInvestigation.renumbered(), TinyInvestigation.CASE);
        assertThat(text(files, "tracks.geojson")).contains("\"t0\"", "\"t1\"");
        assertThat(text(files, "voyage.kml")).contains("125.500000,38.100000");
        assertThat(text(files, "events.geojson")).contains("\"gap-0\"");
        assertThat(text(files, "dossier.html"))
                .contains("; 1 silence shorter than half a day, on which no reason rests, stands in events.geojson.");
    }

    @Test
    void whatTheShipDidInOtherMonthsIsNoPartOfTheCase() {
        Investigation all = TinyInvestigation.renumbered();
        Event.Where later = new Event.Where(
                "visit-9",
                "t1",
                273000015,
                9000015,
                Instant.parse("2023-11-01T00:00:00Z"),
                Instant.parse("2023-11-02T00:00:00Z"),
                1.2,
                103.8);
        List<Event> events = new ArrayList<>(all.events());
        events.add(new Event.PortVisit(later, "SGSIN", "Singapore", "SG", 4, 24));
        Map<String, byte[]> files = Dossiers.files(TinyInvestigation.with(all, events), TinyInvestigation.CASE);
        assertThat(text(files, "events.geojson")).contains("\"gap-0\"").doesNotContain("visit-9");
        assertThat(text(files, "dossier.html")).doesNotContain("Singapore");
    }

    @Test
    void onTheChartOnlyEventsThatAReasonRestsOnHaveTheirNumbers() {
        String page = text(Dossiers.files(TinyInvestigation.renumbered(), TinyInvestigation.CASE), "dossier.html");
        String chart = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertThat(chart).contains(">1</text>").doesNotContain(">2</text>", ">1, 2</text>");
    }

    @Test
    void whatWeighsNothingSpeaksNeitherForNorAgainst() {
        String page = text(files(false), "dossier.html");
        String against = page.substring(page.indexOf(">Against<"), page.indexOf(">Of no weight here<"));
        assertThat(against).contains("declared as a tanker").doesNotContain("draught entered shallower");
        assertThat(page.substring(page.indexOf(">Of no weight here<"))).contains("draught entered shallower");
    }

    @Test
    void whereNothingCouldBeHeardTheAnswerIsNoProbability() {
        String page = text(Dossiers.files(TinyInvestigation.unheard(), TinyInvestigation.CASE), "dossier.html");
        assertThat(page)
                .contains("Not assessable</strong> whether it arrived by a ship: nothing could be heard")
                .doesNotContain("unlikely");
    }

    @Test
    void textOfOthersIsNeverMarkup() {
        String page = text(files(false), "dossier.html");
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("\u0001");
    }

    @Test
    void noCellIsAFormula() {
        String csv = text(files(false), "claims.csv");
        assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd").doesNotContain("\"=cmd");
        assertThat(CsvText.cell("-1")).isEqualTo("'-1");
        assertThat(CsvText.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
    }

    @Test
    void syntheticDataIsMarkedInEveryFile() {
        files(true)
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .containsPattern("SYNTHETIC|\"synthetic\" ?: ?true|(?m)^true,"));
        assertThat(text(files(false), "dossier.html")).doesNotContain("SYNTHETIC");
    }

    @Test
    void everyFileIsWellFormed() throws Exception {
        Map<String, byte[]> files = files(true);
        ObjectMapper json = new ObjectMapper();
        for (String name : List.of("events.geojson", "tracks.geojson", "tracks.mf.json")) {
            assertThat(json.readTree(files.get(name)).get("features")).as(name).isNotEmpty();
        }
        for (String name : List.of("leads.jsonl", "entities.ftm.json")) {
            assertThat(text(files, name).lines())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(l -> assertThat(json.readTree(l).isObject()).isTrue());
        }
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.newDocumentBuilder().parse(new ByteArrayInputStream(files.get("voyage.kml")));
        String page = text(files, "dossier.html");
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
        xml.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Properties as the FollowTheMoney model has them (schema/Vessel.yaml, Vehicle, Asset, Thing; UnknownLink, Interest, Interval). */
    @Test
    void entitiesHaveThePropertiesOfTheirSchemaAndLeadToEntitiesOfTheFile() throws Exception {
        Map<String, Set<String>> model = Map.of(
                "Vessel",
                Set.of("name", "previousName", "imoNumber", "mmsi", "callSign", "flag", "notes"),
                "UnknownLink",
                Set.of("subject", "object", "role", "summary"));
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> entities = new TreeMap<>();
        for (String line : text(files(true), "entities.ftm.json").split("\n")) {
            JsonNode entity = json.readTree(line);
            assertThat(entities.put(entity.path("id").asText(), entity)).isNull();
        }
        assertThat(entities).isNotEmpty();
        entities.values()
                .forEach(entity -> entity.path("properties").properties().forEach(p -> {
                    assertThat(model.get(entity.path("schema").asText())).contains(p.getKey());
                    assertThat(p.getValue())
                            .isNotEmpty()
                            .allMatch(v -> v.isTextual() && !v.asText().isBlank());
                    if (Set.of("subject", "object").contains(p.getKey())) {
                        assertThat(p.getValue()).allMatch(v -> entities.containsKey(v.asText()));
                    }
                }));
    }

    @Test
    void eachSourceOfAWeightIsNamedOnceAndReferredToByNumber() {
        Investigation found = TinyInvestigation.of(true);
        String page = text(files(true), "dossier.html");
        List<String> sources = found.files().get(0).leads().stream()
                .flatMap(lead -> lead.evidence().stream())
                .map(Evidence::source)
                .filter(source -> source != null)
                .distinct()
                .toList();
        assertThat(sources).isNotEmpty();
        for (int i = 0; i < sources.size(); i++) {
            assertThat(page.split(Pattern.quote("<td>" + Html.escape(sources.get(i)) + "</td>"), -1))
                    .hasSize(2);
            assertThat(page).contains("<td>W" + (i + 1) + "</td>");
        }
    }

    @Test
    void eachColumnHasANameForThoseWhoHearThePageRead() {
        assertThat(text(files(true), "dossier.html"))
                .contains("<th scope=\"col\">")
                .doesNotContain("<th scope=\"col\"></th>");
    }

    @Test
    void theSameInvestigationGivesTheSameBytes() {
        Map<String, byte[]> once = files(true);
        files(true).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(once.get(name)));
    }

    @Test
    void aTrackOverTheAntimeridianIsCutThere() {
        Position west = new Position(null, 1, 50, 179.5, 1, 1, 1, 1, 1, "s", 1);
        Position east = new Position(null, 1, 50, -179.5, 1, 1, 1, 1, 1, "s", 2);
        assertThat(Exports.lines(List.of(List.of(west, west, east, east)))).hasSize(2);
    }

    /** Where a ship sailed in a silence nobody knows: no chart may show it on a straight line, perhaps over land. */
    @Test
    void nothingIsDrawnAsSailedBetweenTheEndsOfASilence() throws Exception {
        Map<String, byte[]> files = Dossiers.files(TinyInvestigation.heardBeforeAndAfter(), TinyInvestigation.CASE);
        ObjectMapper json = new ObjectMapper();
        JsonNode lines = json.readTree(files.get("tracks.geojson")).at("/features/0/geometry/coordinates");
        assertThat(lines.toString()).isEqualTo("[[[130.2,42.1],[130.4,42.2]],[[133.0,42.7],[133.2,42.8]]]");
        JsonNode moving = json.readTree(files.get("tracks.mf.json")).get("features");
        assertThat(moving).hasSize(2);
        assertThat(moving.at("/0/temporalGeometry/coordinates").toString()).isEqualTo("[[130.2,42.1],[130.4,42.2]]");
        assertThat(moving.at("/1/temporalGeometry/datetimes").toString())
                .isEqualTo("[\"2023-09-02T20:00:00Z\",\"2023-09-02T21:00:00Z\"]");
        assertThat(moving.at("/1/temporalProperties/0/speed/values").toString()).isEqualTo("[9.0,9.0]");
        assertThat(text(files, "voyage.kml"))
                .contains("<coordinates>130.200000,42.100000 130.400000,42.200000 </coordinates>")
                .contains("<coordinates>133.000000,42.700000 133.200000,42.800000 </coordinates>");
        assertThat(text(files, "dossier.html")).containsPattern("stroke-dasharray=\"3 3\" d=\"M[\\d. ]+L[\\d. ]+\"");
    }

    /** Nobody heard it between, whether that is usual for the ship or not. */
    @Test
    void nothingIsDrawnAsSailedInASilenceThatNoEventTells() throws Exception {
        Map<String, byte[]> files = Dossiers.files(TinyInvestigation.heardNowAndThen(), TinyInvestigation.CASE);
        ObjectMapper json = new ObjectMapper();
        JsonNode tracks = json.readTree(files.get("tracks.geojson")).get("features");
        assertThat(tracks.at("/0/geometry/coordinates").toString())
                .isEqualTo("[[[130.2,42.1],[130.4,42.2]],[[131.9,42.5],[132.0,42.5]]]");
        assertThat(tracks.at("/1/geometry").toString())
                .isEqualTo("{\"coordinates\":[[130.9,42.3],[131.4,42.4]],\"type\":\"MultiPoint\"}");
        JsonNode moving = json.readTree(files.get("tracks.mf.json")).get("features");
        assertThat(moving).hasSize(3);
        assertThat(moving.at("/2/temporalGeometry/interpolation").asText()).isEqualTo("Discrete");
        assertThat(moving.at("/2/temporalGeometry/coordinates").toString()).isEqualTo("[[130.9,42.3],[131.4,42.4]]");
        assertThat(text(files, "voyage.kml"))
                .contains("<coordinates>130.200000,42.100000 130.400000,42.200000 </coordinates>")
                .contains("<styleUrl>#alone</styleUrl><Point><coordinates>130.900000,42.300000 </coordinates>");
        assertThat(text(files, "dossier.html"))
                .containsPattern("stroke-dasharray=\"3 3\" d=\"(M[\\d. ]+L[\\d. ]+){3}\"");
    }

    @Test
    void dashesLeadFromTheLastPositionUnderOneNumberToTheFirstUnderTheNext() {
        String page = text(Dossiers.files(TinyInvestigation.renumbered(), TinyInvestigation.CASE), "dossier.html");
        assertThat(page.split("stroke-dasharray=\"3 3\"", -1)).hasSize(3);
    }

    @Test
    void aCaseIdCannotLeaveTheFolder() throws IOException {
        assertThat(Dossiers.safeName("../../etc/passwd")).isEqualTo("__.._etc_passwd");
        Path folder = Dossiers.write(TinyInvestigation.of(true), TinyInvestigation.CASE, dir);
        assertThat(folder).startsWith(dir);
        assertThat(Files.list(folder)).hasSize(8);
    }

    @Test
    void anUnknownCaseIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> Dossiers.write(TinyInvestigation.of(true), "C-1", dir))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(TinyInvestigation.CASE);
    }

    @Test
    void aFileMadeAloneIsTheOneAmongAll() {
        Investigation all = TinyInvestigation.renumbered();
        Dossiers.files(all, TinyInvestigation.CASE)
                .forEach((name, bytes) -> assertThat(Dossiers.file(all, TinyInvestigation.CASE, name))
                        .as(name)
                        .isEqualTo(bytes));
        assertThatThrownBy(() -> Dossiers.file(all, TinyInvestigation.CASE, "passwd"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dossier.html");
    }
}
