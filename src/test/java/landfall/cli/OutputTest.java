package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final Instant START = Instant.parse("2018-11-19T10:04:22.500Z");

    @Test
    void manyRecordsAreTheLinesOfEachInTheirOrder() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            events.add(i % 2 == 0 ? visit(i, "Quote \" and \u2028 “Бухта”") : outage(i));
        }
        for (Output.Format format : Output.Format.values()) {
            String together = printed(format, out -> out.lines(events, Event::tell));
            String oneByOne = printed(format, out -> events.forEach(e -> out.line(e.fields())));
            assertThat(together).isEqualTo(oneByOne).hasLineCount(events.size());
        }
    }

    @Test
    void whatIsNotKnownIsNotPrinted() {
        assertThat(printed(Output.Format.jsonl, out -> out.lines(List.of(outage(7)), Event::tell)))
                .isEqualTo("{\"kind\":\"feed_outage\",\"id\":\"7\",\"start\":\"2018-11-19T10:04:22.500Z\","
                        + "\"lat\":1.0E-5,\"lon\":-179.9,\"source\":\"feed\"}\n");
    }

    @Test
    void aNameInASentenceNeitherSteersTheTerminalNorMakesALineOfItsOwn() {
        String hostile = "\u001b[2J\u202eEVIL\nCargo confirmed: yes";
        assertThat(printed(Output.Format.text, out -> out.say(hostile + " was not heard.")))
                .isEqualTo("·[2J·EVIL·Cargo confirmed: yes was not heard.\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        messages.say(hostile);
        Rejects rejects = new Rejects();
        rejects.count("checksum", "feed:1", hostile);
        messages.rejects(rejects);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b", "\u202e")
                .hasLineCount(3);
    }

    @Test
    void nothingIsNoLine() {
        assertThat(printed(Output.Format.jsonl, out -> out.lines(List.<Event>of(), Event::tell)))
                .isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsToldUnlessNobodyWantsIt() {
        assertThatThrownBy(() -> print(failing("No space left on device")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not whole");
        assertThatThrownBy(() -> print(failing("Broken pipe"))).isInstanceOf(Output.ReaderGone.class);
    }

    @Test
    void aFullDiskIsNoSuccess() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "data",
                        "list")
                .redirectOutput(full.toFile())
                .start();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("landfall: The output could not be written")
                .doesNotContain("\tat ");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static void print(OutputStream to) {
        try (Output out = new Output(to, Output.Format.jsonl)) {
            out.line(Map.of("kind", "gap"));
        }
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private static Event visit(int mmsi, String name) {
        Event.Where where = new Event.Where("v" + mmsi, "t", mmsi, 9, START, START.plusSeconds(60), 1, 2);
        return new Event.PortVisit(where, "RUVVO", name, "RU", 4, 1 / 60.0);
    }

    private static Event outage(int id) {
        return new Event.FeedOutage(new Event.Where("" + id, null, 0, null, START, null, 1e-5, -179.9), null, "feed");
    }

    private static String printed(Output.Format format, Consumer<Output> print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Output out = new Output(bytes, format)) {
            print.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
