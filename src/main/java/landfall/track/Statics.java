package landfall.track;

import java.util.List;
import java.util.Objects;
import landfall.vessel.StaticReport;

/** Keeps the reports in which draught or destination changed. */
final class Statics {
    private static final int MOST = 1000;

    private Statics() {}

    static void add(List<StaticReport> kept, StaticReport s) {
        if (s.draughtMeters() == null && s.destination() == null || kept.size() >= MOST) {
            return;
        }
        if (kept.isEmpty() || changed(kept.get(kept.size() - 1), s)) {
            kept.add(s);
        }
    }

    private static boolean changed(StaticReport last, StaticReport s) {
        return s.draughtMeters() != null && !Objects.equals(last.draughtMeters(), s.draughtMeters())
                || s.destination() != null && !Objects.equals(last.destination(), s.destination());
    }
}
