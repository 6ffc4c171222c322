package landfall.simulate;

import java.util.ArrayList;
import java.util.List;
import landfall.geo.Port;

/** What really happened to a ship, by the second: the truth from which everything heard and everything told is made. */
final class ShipLog {
    final Particulars ship;
    /** What it is known for in the truth; null for ordinary ships and carriers. */
    final String innocent;

    final boolean listed;
    final List<Piece> pieces = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Silence> silences = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Alongside> alongsides = new ArrayList<>();
    final List<Cargo> cargoes = new ArrayList<>();

    ShipLog(Particulars ship, String innocent, boolean listed) {
        this.ship = ship;
        this.innocent = innocent;
        this.listed = listed;
    }

    /** What the transponder says of the ship from a time on; times in epoch milliseconds throughout. */
    record Said(
            long from,
            int mmsi,
            String name,
            String callSign,
            String flag,
            double draught,
            String destination,
            long eta) {}

    /** The transponder is off. */
    record Silence(long from, long to) {}

    /** The ship lies at a berth or at anchor off a port. */
    record Call(Port port, long from, long to, boolean anchored) {}

    /** Two ships lie side by side; the cargo handed over, or null. */
    record Alongside(String other, long from, long to, String cargo) {}

    /** A cargo taken aboard ({@code loaded}) or given off, in port or at sea. */
    record Cargo(String id, boolean loaded, Port port, long time) {}

    Said saidAt(long time) {
        Said last = said.get(0);
        for (Said s : said) {
            if (s.from() > time) {
                break;
            }
            last = s;
        }
        return last;
    }

    boolean isSilent(long time) {
        return silences.stream().anyMatch(s -> time >= s.from() && time < s.to());
    }

    long begin() {
        return pieces.isEmpty() ? Long.MAX_VALUE : pieces.get(0).from;
    }

    long end() {
        return pieces.isEmpty() ? Long.MIN_VALUE : pieces.get(pieces.size() - 1).to;
    }
}
