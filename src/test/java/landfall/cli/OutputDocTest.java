package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/OUTPUT.md names every key that a command prints: scripts are written against it. */
class OutputDocTest {
    private static final Path PAGE = Path.of("docs/OUTPUT.md");

    @TempDir
    static Path folder;

    private static Path world;

    @BeforeAll
    static void simulate() {
        world = folder.resolve("world");
        assertThat(Said.by("simulate", "--scenario", "shuttle", "--out", world.toString())
                        .code())
                .isZero();
    }

    @Test
    void whatIsReadDecodedAndDetected() throws Exception {
        holds("read", Said.by("read", in("reports")));
        holds("decode", Said.by("decode", in("ais")));
        holds("tracks", Said.by("tracks", in("ais")));
        holds("detect", Said.by("detect", in("ais")));
        holds("simulate", Files.readString(world.resolve("truth.jsonl")));
    }

    @Test
    void whatIsScreenedAndAskedOfPorts() throws Exception {
        String name = Files.readString(Path.of(in("lists"), "sdn.csv")).split("\"")[1];
        holds("screen", Said.by("screen", "--name", name, "--lists", in("lists")));
        holds("data", Said.by("data", "list"));
        holds("reach", Said.by("reach", "--from", "42.6,132.4", "--to", "42.7,132.9", "--hours", "61"));
        Path pairs = Files.writeString(
                folder.resolve("pairs.csv"), "case_id,name1,name2,schema\n1,GREY HERON,GRAY HERON,Vessel\n");
        holds("pairs", Said.by("pairs", pairs.toString(), "--why"));
    }

    @Test
    void whatAnInvestigationAndADossierSay() throws Exception {
        Said found = Said.by(
                "investigate",
                "--reports",
                in("reports"),
                "--ais",
                in("ais"),
                "--lists",
                in("lists"),
                "--state",
                folder.resolve("state").toString());
        holds("investigate", found);
        JsonNode lead = found.out()
                .lines()
                .map(OutputDocTest::json)
                .filter(line -> line.path("kind").asText().equals("lead"))
                .findFirst()
                .orElseThrow();
        String zip = folder.resolve("case.zip").toString();
        holds(
                "dossier",
                Said.by(
                        "dossier",
                        lead.path("case").asText(),
                        "--state",
                        folder.resolve("state").toString(),
                        "--out",
                        zip));
        holds("verify", Said.by("verify", zip));
        String mmsi = lead.at("/chain/0/mmsi").asText();
        holds(
                "vessel",
                Said.by("vessel", "--mmsi", mmsi, "--ais", in("ais"), "--load", "KPNJN", "--discharge", "RUVVO"));
    }

    private static String in(String name) {
        return world.resolve(name).toString();
    }

    private static void holds(String command, Said said) throws IOException {
        assertThat(said.code()).as(command + ": " + said.err()).isZero();
        holds(command, said.out());
    }

    private static void holds(String command, String lines) throws IOException {
        Set<String> printed = new TreeSet<>();
        lines.lines().map(OutputDocTest::json).forEach(line -> collect(line, printed));
        assertThat(printed).as(command).isNotEmpty();
        Set<String> named = named(command);
        if (command.equals("vessel")) {
            named.addAll(named("detect"));
            named.addAll(named("screen"));
        }
        assertThat(named).as("keys of " + command + " in " + PAGE).containsAll(printed);
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.properties().forEach(field -> keys.add(field.getKey()));
        node.forEach(child -> collect(child, keys));
        keys.remove("kind");
    }

    /** What stands in code letters in the section of a command. */
    private static Set<String> named(String command) throws IOException {
        Matcher section =
                Pattern.compile("(?ms)^## " + command + "$(.*?)(?=^## |\\z)").matcher(Files.readString(PAGE));
        assertThat(section.find()).as("a section " + command).isTrue();
        return Pattern.compile("`([^`]+)`")
                .matcher(section.group(1))
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
