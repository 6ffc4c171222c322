package landfall.track;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
import landfall.vessel.StaticReport;

/** Keeps the periods of an identity: a new one begins when a field is said to be another than before. */
final class Identities {
    /** A ship has a handful; two that share a track may take turns every few minutes. Beyond it the last period grows. */
    private static final int MOST = 500;

    private Identities() {}

    static void add(List<Identity> periods, StaticReport s, String flag) {
        Integer known =
                periods.isEmpty() ? null : periods.get(periods.size() - 1).imo();
        Integer imo = s.imo() != null && (s.imo().equals(known) || Imo.isValid(s.imo())) ? s.imo() : null;
        if (periods.isEmpty()) {
            periods.add(new Identity(
                    s.mmsi(),
                    imo,
                    s.name(),
                    s.callSign(),
                    flag,
                    s.shipType(),
                    s.lengthMeters(),
                    s.widthMeters(),
                    s.time(),
                    s.time()));
            return;
        }
        Identity last = periods.get(periods.size() - 1);
        boolean same = agrees(last.imo(), imo)
                && agrees(last.name(), s.name())
                && agrees(last.callSign(), s.callSign())
                && agrees(last.shipType(), s.shipType())
                && agrees(last.lengthMeters(), s.lengthMeters())
                && agrees(last.widthMeters(), s.widthMeters());
        Identity now = new Identity(
                s.mmsi(),
                newer(last.imo(), imo),
                newer(last.name(), s.name()),
                newer(last.callSign(), s.callSign()),
                flag,
                newer(last.shipType(), s.shipType()),
                newer(last.lengthMeters(), s.lengthMeters()),
                newer(last.widthMeters(), s.widthMeters()),
                same || periods.size() >= MOST ? last.from() : s.time(),
                s.time().isBefore(last.to()) ? last.to() : s.time());
        if (same || periods.size() >= MOST) {
            periods.set(periods.size() - 1, now);
        } else {
            periods.add(now);
        }
    }

    /** The last period goes on until then, at least. */
    static void prolong(List<Identity> periods, Instant until) {
        Identity last = periods.get(periods.size() - 1);
        if (until.isAfter(last.to())) {
            periods.set(
                    periods.size() - 1,
                    new Identity(
                            last.mmsi(),
                            last.imo(),
                            last.name(),
                            last.callSign(),
                            last.flag(),
                            last.shipType(),
                            last.lengthMeters(),
                            last.widthMeters(),
                            last.from(),
                            until));
        }
    }

    /** The IMO number said last, or null. */
    static Integer imo(List<Identity> periods) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (periods.get(i).imo() != null) {
                return periods.get(i).imo();
            }
        }
        return null;
    }

    private static boolean agrees(Object known, Object said) {
        return known == null || said == null || Objects.equals(known, said);
    }

    private static <T> T newer(T known, T said) {
        return said == null ? known : said;
    }
}
