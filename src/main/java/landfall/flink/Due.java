package landfall.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.vessel.ByMmsi;

/**
 * The rows of a shard that the watermark has passed, ship by ship and each ship's in order of time: ships do not depend on each
 * other before they meet, and what is remembered of one is then at hand for all its rows.
 */
final class Due {
    private final long watermark;
    private final Map<String, String> names = new HashMap<>();
    private final ByMmsi<List<Rows.Row>> byMmsi = new ByMmsi<>();
    private final List<List<Rows.Row>> ships = new ArrayList<>();
    private final Rows.Writer later = new Rows.Writer();

    private Due(long watermark) {
        this.watermark = watermark;
    }

    /**
     * Takes rows out of blocks.
     *
     * @param blocks of rows; those that are left in them have to wait
     */
    static List<List<Rows.Row>> take(List<ShipsFunction.Rest> blocks, long watermark) {
        Due due = new Due(watermark);
        List<ShipsFunction.Rest> waiting = new ArrayList<>();
        for (ShipsFunction.Rest block : blocks) {
            if (block.oldest() > watermark) {
                waiting.add(block);
            } else {
                Rows.read(block.bytes(), block.base(), due.names, due::add);
            }
        }
        if (!due.later.isEmpty()) {
            Block rest = due.later.take(0);
            waiting.add(new ShipsFunction.Rest(rest.time, 0, rest.bytes));
        }
        blocks.clear();
        blocks.addAll(waiting);
        due.ships.forEach(rows -> rows.sort(Rows.ORDER));
        return due.ships;
    }

    private void add(Rows.Row row) {
        if (row.millis() > watermark) {
            later.add(row);
            return;
        }
        List<Rows.Row> rows = byMmsi.get(row.mmsi());
        if (rows == null) {
            rows = new ArrayList<>();
            byMmsi.put(row.mmsi(), rows);
            ships.add(rows);
        }
        rows.add(row);
    }
}
