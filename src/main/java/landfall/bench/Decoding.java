package landfall.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import landfall.ais.AisReader;
import landfall.reject.Rejects;

/** Decoding of NMEA sentences, beside the decoders that others use, on the same log. */
final class Decoding {
    /** Class A position reports, as every introduction to AIS shows them. */
    private static final List<String> SENTENCES = List.of(
            "!AIVDM,1,1,,A,15?:7ImP0035;C46VhpLIc4b0000,0*66",
            "!AIVDM,1,1,,B,13dpqL5P009H2rDHIMfo4rc`0000,0*1E",
            "!AIVDM,1,1,,A,33@nf<001Q0qjt:P45ARsRQl00uP,0*2C");

    private static final int LINES = 3_000_000;

    /** Of which the best counts, for Landfall and for AisLib: another program's moment halves a round. */
    static final int ROUNDS = 6;

    private Decoding() {}

    static void measure(Path dir, Consumer<String> say, Consumer<Figure> out) throws IOException {
        say.accept("decoding NMEA");
        byte[] log = log(LINES);
        Figure ours = ours(log);
        out.accept(ours);
        Figure aisLib = AisLib.measure(SENTENCES, LINES / 3, dir);
        out.accept(aisLib);
        out.accept(Figure.ratio("decoding: Landfall : AisLib", ours, aisLib));
        Figure gpsdecode = gpsdecode(dir);
        out.accept(gpsdecode);
        out.accept(Figure.ratio("decoding: Landfall : gpsdecode", ours, gpsdecode));
    }

    private static byte[] log(int lines) {
        ByteArrayOutputStream log = new ByteArrayOutputStream(lines * 50);
        for (int i = 0; i < lines; i++) {
            log.writeBytes((SENTENCES.get(i % SENTENCES.size()) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return log.toByteArray();
    }

    private static Figure ours(byte[] log) throws IOException {
        long[] messages = {0};
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            messages[0] = 0;
            long began = System.nanoTime();
            new AisReader().read(new ByteArrayInputStream(log), "bench", 1, m -> messages[0]++, new Rejects());
            seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
        }
        return new Figure("decoding NMEA, 1 thread", messages[0] / seconds / 1e6, "M messages/s", "");
    }

    private static Figure gpsdecode(Path dir) throws IOException {
        int lines = LINES / 10;
        Path log = Files.write(dir.resolve("bench.nmea"), log(lines));
        try {
            long began = System.nanoTime();
            Process process = new ProcessBuilder("gpsdecode", "-j")
                    .redirectInput(log.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(10, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Figure("gpsdecode, a process", lines / seconds / 1e6, "M messages/s", "prints JSON");
        } catch (IOException e) {
            return Figure.leftOut("gpsdecode", "it is not installed (Debian: gpsd-clients)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
