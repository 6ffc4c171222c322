package landfall.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landfall.vessel.ByMmsi;

/**
 * The rows of a shard that the watermark has passed, ship by ship and each ship's in order of time: ships do not depend on each
 * other before they meet, and what is remembered of one is then at hand for all its rows. Rows stay in their blocks until they
 * are asked for, so that few are in memory as objects at a time.
 */
final class Due {
    private final long watermark;
    private final Map<String, String> names = new HashMap<>();
    private final ByMmsi<Ship> byMmsi = new ByMmsi<>();
    private final List<Ship> ships = new ArrayList<>();
    private final RowWriter later = new RowWriter();

    /** The rows of one ship. */
    static final class Ship {
        private final int mmsi;
        private RowReader[] blocks = new RowReader[8];
        private int[] places = new int[8];
        private int count;
        private long newest;
        private boolean inOrder = true;

        private Ship(int mmsi) {
            this.mmsi = mmsi;
        }

        int mmsi() {
            return mmsi;
        }

        /** Each row, in {@link Row#ORDER}. */
        void forEach(Consumer<Row> out) {
            if (inOrder) {
                for (int i = 0; i < count; i++) {
                    out.accept(row(i));
                }
            } else {
                Row[] rows = new Row[count];
                Arrays.setAll(rows, this::row);
                Arrays.sort(rows, Row.ORDER);
                Arrays.asList(rows).forEach(out);
            }
        }

        private Row row(int i) {
            return blocks[i].row(places[i]);
        }

        private void add(RowReader row) {
            if (count == places.length) {
                blocks = Arrays.copyOf(blocks, count * 2);
                places = Arrays.copyOf(places, count * 2);
            }
            long millis = row.millis();
            inOrder &= count == 0 || millis > newest;
            newest = millis;
            blocks[count] = row;
            places[count++] = row.at();
        }
    }

    private Due(long watermark) {
        this.watermark = watermark;
    }

    /**
     * Takes rows out of blocks.
     *
     * @param blocks of rows; those that are left in them have to wait
     */
    static List<Ship> take(List<ShipsFunction.Rest> blocks, long watermark) {
        Due due = new Due(watermark);
        List<ShipsFunction.Rest> waiting = new ArrayList<>();
        for (ShipsFunction.Rest block : blocks) {
            waiting.addAll(due.part(block));
        }
        blocks.clear();
        blocks.addAll(waiting);
        return due.ships;
    }

    /** What is left of a block. */
    private List<ShipsFunction.Rest> part(ShipsFunction.Rest block) {
        if (block.oldest() > watermark) {
            return List.of(block);
        }
        RowReader rows = new RowReader(block.bytes(), block.base(), names);
        while (rows.next()) {
            if (rows.millis() > watermark) {
                later.copy(rows);
            } else {
                ship(rows.mmsi()).add(rows);
            }
        }
        return later.count() == 0
                ? List.of()
                : List.of(new ShipsFunction.Rest(later.oldest(), block.base(), later.take()));
    }

    private Ship ship(int mmsi) {
        Ship ship = byMmsi.get(mmsi);
        if (ship == null) {
            ship = new Ship(mmsi);
            byMmsi.put(mmsi, ship);
            ships.add(ship);
        }
        return ship;
    }
}
