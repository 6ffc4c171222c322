package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landfall.vessel.Position;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final int SHIP = 219_000_001;
    private static final int OTHER = 219_000_002;

    private final RowWriter writer = new RowWriter();
    private final Rooms rooms = new Rooms();
    private final Due due = new Due(rooms);

    @Test
    void everyNumberComesBackToItsLastBit() {
        Random random = new Random(20261126);
        double[] odd = {
            0.0, -0.0, 90, -180, 55.123456, 55.1234567, 1 / 600_000.0, Math.PI, Double.NaN, 102.3, 6553.5, 6553.4
        };
        List<Position> put = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            double lat = random.nextBoolean() ? odd[random.nextInt(8)] : random.nextInt(90_000_000) / 1e6;
            double lon = random.nextBoolean() ? odd[random.nextInt(8)] : -random.nextInt(180_000_000) / 1e6;
            double speed = random.nextBoolean() ? odd[random.nextInt(odd.length)] : random.nextInt(1023) / 10.0;
            double course = random.nextBoolean() ? odd[random.nextInt(odd.length)] : random.nextInt(3600) / 10.0;
            int heading = random.nextInt(361) - 1;
            put.add(new Position(i, SHIP, lat, lon, speed, course, heading, i % 17 - 1, i % 28, "a", i + 1));
        }
        put.forEach(this::put);
        assertThat(positions(taken(rest(), Long.MAX_VALUE))).isEqualTo(put);
    }

    @Test
    void aRowWithTheDecimalsAndTheWholeSecondsOfATableLiesInLittleMoreThanHalfTheRoom() {
        put(at(1000, SHIP, 55.123456, "a"));
        int first = writer.take().length;
        put(at(1001, SHIP, 55.1234567, "a"));
        assertThat(first).isLessThan(writer.take().length * 3 / 5);
    }

    @Test
    void everyTimeAndRowNumberComesBackHoweverFarFromTheOthers() {
        long[] times = {-4_000_000_000_000L, -1000, -999, 0, 1, 1_667_347_200_000L, 2_147_483_648_000L, 1L << 60};
        long[] numbers = {0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, 1L << 60};
        List<Position> put = new ArrayList<>();
        for (long time : times) {
            for (long number : numbers) {
                put.add(new Position(time, SHIP + put.size(), 1, 2, 3, 4, 5, 0, 1, "a", number));
            }
        }
        put.forEach(this::put);
        List<ShipsFunction.Rest> rest = rest();
        List<Position> got = positions(taken(rest, 0));
        got = Stream.concat(got.stream(), positions(taken(rest, Long.MAX_VALUE)).stream())
                .toList();
        assertThat(got).containsExactlyInAnyOrderElementsOf(put);
    }

    @Test
    void everySourceComesBackHoweverManyThereAre() {
        List<Position> put = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            put.add(at(i * 1000L, SHIP, 1, "s" + i));
        }
        put.forEach(this::put);
        List<ShipsFunction.Rest> rest = rest();
        List<Position> got = positions(taken(rest, 1_000_000));
        got = Stream.concat(got.stream(), positions(taken(rest, Long.MAX_VALUE)).stream())
                .toList();
        assertThat(got).isEqualTo(put);
    }

    @Test
    void whatTheWatermarkHasNotPassedWaitsWithItsSourceAndItsNumber() {
        put(at(10, SHIP, 1, "a"));
        put(at(30, SHIP, 3, "b"));
        writer.said(new Logged(20, 1, OTHER, Double.NaN, Double.NaN, 0, 0, -1, -1, null, "a", 4), 7);
        put(at(40, OTHER, 4, "b"));
        List<ShipsFunction.Rest> rest = rest();

        List<Row> first = taken(rest, 20);
        assertThat(first).extracting(Row::millis).containsExactly(10L, 20L);
        assertThat(first.get(1).position()).isNull();
        assertThat(first.get(1).mark()).isEqualTo(7);

        List<Row> second = taken(rest, 40);
        assertThat(positions(second)).containsExactly(at(30, SHIP, 3, "b"), at(40, OTHER, 4, "b"));
        assertThat(second).extracting(Row::number).containsExactly(103L, 104L);
        assertThat(rest).isEmpty();
    }

    @Test
    void rowsOfOneShipAreInOrderOfTimeAndOfContentWhereTheTimeIsTheSame() {
        put(at(20, SHIP, 9, "a"));
        put(at(20, SHIP, 5, "a"));
        put(at(10, SHIP, 7, "a"));
        assertThat(positions(taken(rest(), 20))).extracting(Position::lat).containsExactly(7.0, 5.0, 9.0);
    }

    @Test
    void whatLayInARoomBeforeIsNotReadAgain() {
        for (int i = 1; i <= 35; i++) {
            put(at(i, SHIP, i, "a"));
        }
        byte[] before = rooms.holding(writer.take());
        rooms.done(before);
        List<Position> after = new ArrayList<>();
        for (int i = 40; i < 65; i++) {
            after.add(at(i, OTHER, i, "a"));
            put(at(i, OTHER, i, "a"));
        }
        byte[] bytes = writer.take();
        byte[] room = rooms.holding(bytes);
        assertThat(room).isSameAs(before);

        List<ShipsFunction.Rest> rest = new ArrayList<>(List.of(new ShipsFunction.Rest(40, 100, room, bytes.length)));
        assertThat(positions(taken(rest, 64))).isEqualTo(after);
    }

    @Test
    void fewRowsTakeNoMoreRoomThanTheyHave() {
        put(at(30, OTHER, 30, "a"));
        byte[] few = writer.take();
        assertThat(rooms.holding(few)).isSameAs(few);
        rooms.done(few);
        byte[] others = few.clone();
        assertThat(rooms.holding(others)).isSameAs(others);
    }

    @Test
    void rowsThatWaitAreNotOverwrittenByRowsThatComeWhileTheyWait() {
        List<ShipsFunction.Rest> rest = new ArrayList<>();
        Random random = new Random(7);
        List<Position> put = new ArrayList<>();
        List<Position> got = new ArrayList<>();
        for (int minute = 0; minute < 200; minute++) {
            for (int i = random.nextInt(60); i >= 0; i--) {
                Position p =
                        at(minute * 100L + random.nextInt(3000), SHIP + random.nextInt(9), random.nextInt(80), "a");
                put.add(p);
                put(p);
            }
            long oldest = writer.oldest();
            byte[] bytes = writer.take();
            rest.add(new ShipsFunction.Rest(oldest, 100, rooms.holding(bytes), bytes.length));
            got.addAll(positions(taken(rest, minute * 100L)));
            due.forget();
        }
        got.addAll(positions(taken(rest, Long.MAX_VALUE)));
        assertThat(got).containsExactlyInAnyOrderElementsOf(put);
    }

    /** Numbered from 1 on by place; the block's numbers begin at 100, see {@link #rest}. */
    private static Position at(long millis, int mmsi, double lat, String source) {
        return new Position(millis, mmsi, lat, 12.5, 10.2, Double.NaN, -1, 0, 1, source, (long) lat);
    }

    private void put(Position p) {
        writer.position(
                new Logged(
                        p.millis(),
                        p.type(),
                        p.mmsi(),
                        p.lat(),
                        p.lon(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        p.headingDegrees(),
                        p.status(),
                        null,
                        p.source(),
                        p.row()),
                0);
    }

    private List<ShipsFunction.Rest> rest() {
        long oldest = writer.oldest();
        byte[] bytes = writer.take();
        return new ArrayList<>(List.of(new ShipsFunction.Rest(oldest, 100, bytes, bytes.length)));
    }

    private List<Row> taken(List<ShipsFunction.Rest> rest, long watermark) {
        List<Row> rows = new ArrayList<>();
        due.take(rest, watermark)
                .forEach(ship -> ship.forEach(
                        (millis, mark, number, position) -> rows.add(new Row(millis, mark, position, number))));
        return rows;
    }

    /** With the numbers that their block gave them. */
    private static List<Position> positions(List<Row> rows) {
        return rows.stream()
                .map(Row::position)
                .map(p -> new Position(
                        p.millis(),
                        p.mmsi(),
                        p.lat(),
                        p.lon(),
                        p.speedKnots(),
                        p.courseDegrees(),
                        p.headingDegrees(),
                        p.status(),
                        p.type(),
                        p.source(),
                        p.row() - 100))
                .toList();
    }
}
