package landfall.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import landfall.ais.AisReader;
import landfall.reject.Rejects;

/** How the rows of files come in: in which order, and how much of a mess that may be. */
final class Arrival {
    /** Inputs up to that size may be in any order: about three million rows, which fit a gigabyte of memory. */
    private static final long ANY_ORDER_BYTES = 256L << 20;
    /** Packed AIS is eight to twelve times as large when unpacked. */
    private static final int PACKED = 10;
    /** Satellites deliver 15 to 96 minutes after reception in the logs of 2012 that we measured with. */
    private static final Duration LATENESS = Duration.ofHours(2);

    private Arrival() {}

    /** Null, for any order, where the inputs are small enough to keep. */
    static Duration lateness(List<Path> inputs) throws IOException {
        return bytes(inputs) <= ANY_ORDER_BYTES ? null : LATENESS;
    }

    /** Small inputs as the caller gave them; the files of a large archive by their first time. */
    static List<Path> inOrder(List<Path> inputs) throws IOException {
        if (inputs.size() < 2 || bytes(inputs) <= ANY_ORDER_BYTES) {
            return inputs;
        }
        record Begins(Path file, Instant first) {}
        List<Begins> files = new ArrayList<>();
        for (Path input : inputs) {
            files.add(new Begins(input, first(input)));
        }
        files.sort(Comparator.comparing(Begins::first));
        return files.stream().map(Begins::file).toList();
    }

    private static Instant first(Path input) throws IOException {
        Instant[] first = {Instant.MAX};
        try {
            new AisReader()
                    .read(
                            input,
                            1,
                            m -> {
                                if (m.time() != null) {
                                    first[0] = m.time();
                                    throw new Enough();
                                }
                            },
                            new Rejects());
        } catch (Enough e) {
            return first[0];
        }
        return first[0];
    }

    private static long bytes(List<Path> inputs) throws IOException {
        long bytes = 0;
        for (Path input : inputs) {
            String name = input.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean packed = name.endsWith(".gz") || name.endsWith(".zst") || name.endsWith(".zip");
            bytes += Files.size(input) * (packed ? PACKED : 1);
        }
        return bytes;
    }

    /** The first time was seen. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }
}
