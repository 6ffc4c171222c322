package landfall.ais;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import landfall.reject.Rejects;

/** How many NMEA messages a second one core decodes, from bytes in memory: log files as arguments. Rounds after the warm-up. */
final class NmeaBench {
    private static final int BYTES = 64 << 20;

    private NmeaBench() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            byte[] log = many(arg);
            for (int round = 0; round < 8; round++) {
                Sum sum = new Sum();
                long began = cpu();
                new AisReader().read(new ByteArrayInputStream(log), arg, 1, sum::add, new Rejects());
                double seconds = (cpu() - began) / 1e9;
                System.out.printf(
                        "%s: %.2f M messages/s, %.0f MB/s (%d messages, check %d)%n",
                        arg.substring(arg.lastIndexOf('/') + 1),
                        sum.messages / seconds / 1e6,
                        log.length / seconds / 1e6,
                        sum.messages,
                        sum.check);
            }
        }
    }

    /** Time of this thread on a processor, so that other work on the machine does not count. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] many(String file) throws IOException {
        byte[] once;
        try (InputStream raw = Files.newInputStream(Path.of(file))) {
            once = file.endsWith(".gz") ? new GZIPInputStream(raw).readAllBytes() : raw.readAllBytes();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(BYTES + once.length);
        while (all.size() < BYTES) {
            all.write(once);
        }
        return all.toByteArray();
    }

    private static final class Sum {
        long messages;
        long check;

        void add(Message m) {
            messages++;
            check += m.mmsi() + (m.lat() == null ? 0 : (long) (m.lat() * 1000));
        }
    }
}
