package landfall.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.vessel.ByMmsi;
import landfall.vessel.Position;

/**
 * The rows of a shard that the watermark has passed, ship by ship and each ship's in order of time: ships do not depend on each
 * other before they meet, and what is remembered of one is then at hand for all its rows. Rows stay in their blocks until they
 * are asked for, so that few are in memory as objects at a time. Its tables are used again and again.
 */
final class Due {
    private final Map<String, String> names = new HashMap<>();
    private final ByMmsi<Ship> byMmsi = new ByMmsi<>();
    private final List<Ship> ships = new ArrayList<>();
    private final RowWriter later = new RowWriter();
    private final List<RowReader> blocks = new ArrayList<>();
    private final List<byte[]> taken = new ArrayList<>();
    private final Rooms rooms;
    /** Of each row taken: the number of its block and its place in it, and the number of its ship's next row. */
    private long[] placeOf = new long[1024];

    private int[] nextOf = new int[1024];
    private int count;

    /** @param rooms get the room of the rows taken */
    Due(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Takes the rows of a ship. */
    interface Taker {
        /**
         * @param mark of what the ship says, or 0
         * @param number over all inputs
         * @param position or null
         */
        void row(long millis, long mark, long number, Position position);
    }

    /** The rows of one ship. */
    final class Ship {
        private final int mmsi;
        private final int first;
        private int last;
        private int rows = 1;
        private long newest;
        private boolean inOrder = true;

        private Ship(int mmsi, int first, long millis) {
            this.mmsi = mmsi;
            this.first = first;
            last = first;
            newest = millis;
        }

        int mmsi() {
            return mmsi;
        }

        /** Each row, in {@link Row#ORDER}. */
        void forEach(Taker out) {
            if (inOrder) {
                int row = first;
                for (int i = 0; i < rows; i++) {
                    read(row, out);
                    row = nextOf[row];
                }
            } else {
                sorted().forEach(row -> out.row(row.millis(), row.mark(), row.number(), row.position()));
            }
        }

        private List<Row> sorted() {
            List<Row> sorted = new ArrayList<>(rows);
            int row = first;
            for (int i = 0; i < rows; i++) {
                read(row, (millis, mark, number, position) -> sorted.add(new Row(millis, mark, position, number)));
                row = nextOf[row];
            }
            sorted.sort(Row.ORDER);
            return sorted;
        }

        private void add(int row, long millis) {
            inOrder &= millis > newest;
            newest = millis;
            nextOf[last] = row;
            last = row;
            rows++;
        }
    }

    /**
     * Takes rows out of blocks; the ships can be asked for them until rows are taken again.
     *
     * @param rest blocks of rows; those that are left in them have to wait
     */
    List<Ship> take(List<ShipsFunction.Rest> rest, long watermark) {
        forget();
        List<ShipsFunction.Rest> waiting = new ArrayList<>();
        for (ShipsFunction.Rest block : rest) {
            if (block.oldest() > watermark) {
                waiting.add(block);
            } else {
                part(block, watermark, waiting);
            }
        }
        rest.clear();
        rest.addAll(waiting);
        return ships;
    }

    /** Lets go of blocks and ships. */
    void forget() {
        names.clear();
        byMmsi.clear();
        ships.clear();
        blocks.clear();
        taken.forEach(rooms::done);
        taken.clear();
        count = 0;
    }

    private void part(ShipsFunction.Rest block, long watermark, List<ShipsFunction.Rest> waiting) {
        RowReader rows = new RowReader(block.bytes(), block.length(), block.base(), names);
        blocks.add(rows);
        taken.add(block.bytes());
        while (rows.next()) {
            if (rows.millis() > watermark) {
                later.copy(rows);
            } else {
                add(rows);
            }
        }
        if (later.count() > 0) {
            long oldest = later.oldest();
            byte[] bytes = later.take();
            waiting.add(new ShipsFunction.Rest(oldest, block.base(), rooms.holding(bytes), bytes.length));
        }
    }

    private void read(int row, Taker out) {
        long place = placeOf[row];
        blocks.get((int) (place >>> 32)).row((int) place, out);
    }

    private void add(RowReader row) {
        if (count == placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, count * 2);
            nextOf = Arrays.copyOf(nextOf, count * 2);
        }
        placeOf[count] = (long) (blocks.size() - 1) << 32 | row.at();
        Ship ship = byMmsi.get(row.mmsi());
        if (ship == null) {
            ship = new Ship(row.mmsi(), count, row.millis());
            byMmsi.put(row.mmsi(), ship);
            ships.add(ship);
        } else {
            ship.add(count, row.millis());
        }
        count++;
    }
}
