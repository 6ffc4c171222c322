package landfall.flink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import landfall.vessel.StaticReport;

/**
 * What ships say of themselves, each content once and then by its mark: ships repeat it every six minutes, and tables with
 * every row.
 *
 * @param content as said first
 * @param mark by which rows refer to it: made from the content alone, never 0
 * @param stamp newest time heard when it was sent, milliseconds since 1970
 */
record Said(StaticReport content, long mark, long stamp) {
    /**
     * How long a content is not said again, so that old ones can be forgotten: the oftener, the more of the time it takes, and the less
     * of the memory.
     *
     * @param toldMillis who packs rows hands a content on again for rows that much younger
     * @param renewedMillis a content is sent again after that long
     */
    record Memory(long toldMillis, long renewedMillis) {
        /** Tables that say the same with every row. */
        static final Memory OF_ARCHIVES =
                new Memory(Duration.ofHours(2).toMillis(), Duration.ofHours(4).toMillis());
        /** With each epoch: little comes at a time, and what invented ships say must not fill memory. */
        static final Memory OF_FEEDS = new Memory(0, 1);
    }

    /** Writes what is said in a block for the first time. */
    static byte[] pack(List<Said> said) {
        Pack pack = new Pack(256);
        said.forEach(s -> Records.write(s, Said.class, pack));
        return pack.toBytes();
    }

    /** Reads what is said in a block for the first time. */
    static void unpack(byte[] bytes, Map<Long, Said> out) {
        Unpack in = new Unpack(bytes);
        while (in.hasMore()) {
            Said said = (Said) Records.read(Said.class, in);
            out.put(said.mark(), said);
        }
    }

    /** As a row of a ship says it. */
    StaticReport at(long millis, int mmsi, long number) {
        return new StaticReport(
                Instant.ofEpochMilli(millis),
                mmsi,
                content.imo(),
                content.callSign(),
                content.name(),
                content.shipType(),
                content.lengthMeters(),
                content.widthMeters(),
                content.draughtMeters(),
                content.destination(),
                content.eta(),
                content.source(),
                number);
    }

    /** Whether no row younger than a watermark can refer to it any more. */
    boolean isPast(long watermark, Memory memory) {
        return watermark != Long.MAX_VALUE && watermark - memory.toldMillis - memory.renewedMillis > stamp;
    }

    static boolean sameContent(StaticReport a, StaticReport b) {
        return Objects.equals(a.name(), b.name())
                && Objects.equals(a.destination(), b.destination())
                && Objects.equals(a.draughtMeters(), b.draughtMeters())
                && Objects.equals(a.eta(), b.eta())
                && Objects.equals(a.imo(), b.imo())
                && Objects.equals(a.callSign(), b.callSign())
                && Objects.equals(a.shipType(), b.shipType())
                && Objects.equals(a.lengthMeters(), b.lengthMeters())
                && Objects.equals(a.widthMeters(), b.widthMeters())
                && Objects.equals(a.source(), b.source());
    }

    /** The mark of a content: eight bytes of its SHA-256, so that nobody can make two alike on purpose. */
    static long mark(StaticReport s) {
        String all = s.imo() + "|" + s.callSign() + "|" + s.name() + "|" + s.shipType() + "|" + s.lengthMeters() + "|"
                + s.widthMeters() + "|" + s.draughtMeters() + "|" + s.destination() + "|" + s.eta() + "|" + s.source();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() | 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows which contents have been sent to a shard, and when. */
    static final class Sent {
        private final Map<Long, Long> stamps = new HashMap<>();
        private final long renewedMillis;
        private long swept = Long.MIN_VALUE;

        Sent(Memory memory) {
            renewedMillis = memory.renewedMillis;
        }

        /** Whether a content must be sent now. */
        boolean isDue(long mark, long newest) {
            Long before = stamps.get(mark);
            if (before != null && newest - before < renewedMillis) {
                return false;
            }
            if (newest - renewedMillis > swept) {
                stamps.values().removeIf(stamp -> newest - stamp >= renewedMillis);
                swept = newest;
            }
            stamps.put(mark, newest);
            return true;
        }
    }
}
