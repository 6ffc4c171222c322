package landfall.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Water;

/**
 * Writes what was heard as one NMEA file in order of reception, each line with a TAG block: the time and the receiver, whose
 * name begins with SYNTHETIC. With the small faults every real feed has: doubles, broken checksums, uncertain places.
 */
final class AisFeed {
    private static final long HOUR = 3_600_000;
    private static final double DOUBLE_SHARE = 0.004;
    private static final double BROKEN_SHARE = 0.0008;
    private static final double ANTENNA_METERS = 8;

    private final World world;
    private final Water water;
    private final List<Line> lines = new ArrayList<>();
    private int group;
    private long positions;

    private record Line(long time, int order, String text) {}

    AisFeed(World world, Water water) {
        this.world = world;
        this.water = water;
    }

    /** Returns how many positions were heard. */
    long write(Path file) throws IOException {
        Reception reception = new Reception(world, water);
        for (ShipLog log : world.ships) {
            tell(log, reception.hear(log));
        }
        lines.sort(Comparator.comparingLong(Line::time).thenComparingInt(Line::order));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (Line line : lines) {
                out.write(line.text());
                out.write('\n');
            }
        }
        return positions;
    }

    private void tell(ShipLog log, List<Reception.Heard> heard) {
        RandomGenerator random = World.random(world.seed, "noise" + log.ship.id());
        long nextStatic = 0;
        ShipLog.Said before = null;
        for (Reception.Heard h : heard) {
            ShipLog.Said said = log.saidAt(h.time());
            position(h, said, random);
            boolean changed = before != null && said != before;
            if (h.time() >= nextStatic || changed) {
                statics(h, said, random);
                nextStatic = h.time() + (long) (HOUR * random.nextDouble(3, 8));
            }
            before = said;
        }
    }

    private void position(Reception.Heard h, ShipLog.Said said, RandomGenerator random) {
        Piece.Doing doing = h.piece().doing;
        double swing = doing == Piece.Doing.AT_ANCHOR ? random.nextDouble(20, 110) : 0;
        Point jammed = world.falsePlace(h.time(), h.at().lat(), h.at().lon());
        Point at = (jammed == null ? h.at() : jammed)
                .towards(
                        random.nextDouble(360),
                        Distance.ofMeters(swing + Math.abs(random.nextGaussian()) * ANTENNA_METERS));
        boolean sails = doing == Piece.Doing.UNDER_WAY;
        double knots = sails
                ? Math.max(0.5, h.piece().knots() + random.nextGaussian() * 0.3)
                : doing == Piece.Doing.DRIFTING
                        ? Math.abs(h.piece().knots() + random.nextGaussian() * 0.2)
                        : random.nextDouble() < 0.1 ? 0.1 : 0;
        double course =
                sails ? (h.piece().course(h.time()) + random.nextGaussian() * 2 + 360) % 360 : random.nextDouble(360);
        int heading = sails ? (int) course : random.nextInt(360);
        String receiver = receiver(h.at(), h.satellite());
        Sixbit message = Transponder.position(
                said, log(h).classB(), doing.status, at.lat(), at.lon(), knots, course, heading, h.time());
        List<String> sentences = message.sentences(0, random.nextBoolean() ? 'A' : 'B');
        boolean broken = random.nextDouble() < BROKEN_SHARE;
        add(h.time(), receiver, sentences, broken);
        positions++;
        if (random.nextDouble() < DOUBLE_SHARE) {
            add(h.time() + 1000, receiver, sentences, false);
        }
    }

    private static Particulars log(Reception.Heard h) {
        return h.log().ship;
    }

    private void statics(Reception.Heard h, ShipLog.Said said, RandomGenerator random) {
        String receiver = receiver(h.at(), h.satellite());
        char channel = random.nextBoolean() ? 'A' : 'B';
        if (log(h).classB()) {
            add(h.time() + 2000, receiver, Transponder.classBName(said).sentences(0, channel), false);
            add(
                    h.time() + 3000,
                    receiver,
                    Transponder.classBParticulars(said, log(h)).sentences(0, channel),
                    false);
            return;
        }
        group = group % 9 + 1;
        add(h.time() + 2000, receiver, Transponder.voyage(said, log(h)).sentences(group, channel), false);
    }

    /** One satellite feed; coast stations are named by the square of 10° they stand in. */
    private static String receiver(Point at, boolean satellite) {
        int square = (int) Math.floor((at.lat() + 90) / 10) * 36 + (int) Math.floor((at.lon() + 180) / 10);
        return satellite ? "SYNTHETIC-SAT" : "SYNTHETIC-T" + square;
    }

    private void add(long time, String receiver, List<String> sentences, boolean broken) {
        String tag = "s:" + receiver + ",c:" + time / 1000;
        for (String sentence : sentences) {
            // another fill digit makes the sum wrong
            String text = broken ? sentence.replace(",0*", ",1*") : sentence;
            lines.add(new Line(time / 1000, lines.size(), "\\" + tag + "*" + Sixbit.checksum(tag) + "\\" + text));
        }
    }
}
