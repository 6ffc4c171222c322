package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * AIS gap: the time between two consecutive positions of a track that is longer than a ship in reception stays silent, and longer
 * than is usual for this ship where it is heard now and then only, as from satellites ({@link Rhythm}).
 *
 * <p>Told as soon as the silence is long enough, without an end, and again when the ship is heard. Whether the ship or the
 * reception fell silent cannot be seen from one ship: {@link Listening} judges that and drops what was an outage.
 *
 * @param minDuration silence that is longer than this is a gap
 * @param longestUsual no silence this long is usual, however seldom the ship is heard
 * @param minPositions a track heard less often may just have been heard by chance: no open gap, only closed ones
 */
public record Gaps(
        @Setting(
                value = "2h",
                gfw = "6h",
                meaning = "A silence longer than this is a gap.",
                source = "cargo: our judgement; Rajin to Vostochny takes about 11 h, so 12 h would miss it. "
                        + "gfw: Welch et al. 2022, doi:10.1126/sciadv.abq2109, and pipe-gaps")
        Duration minDuration,

        @Setting(
                value = "12h",
                gfw = "0h",
                meaning =
                        "A shorter silence is no gap where it is usual: the ship's reception of late brings one at least as long twice a week.",
                source =
                        "cargo: our judgement; heard by satellite about every 2 h, a ship has no gaps below about 4.5 h, and what"
                                + " lasts half a day is told of any ship. gfw: the published definition asks no ship for its rhythm")
        Duration longestUsual,

        @Setting(
                value = "3 positions",
                gfw = "1 positions",
                meaning = "A track heard less often has no open gap.",
                source =
                        "our judgement: satellites hear many ships once; without it 92 % of the ships of such a day are open gaps")
        int minPositions)
        implements Detector<Gaps.State> {

    /**
     * @param told whether an open gap was told
     * @param heard how often, counted up to the least that matters
     */
    public record State(boolean told, int heard) {}

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public State next(State state, Fix last, Fix fix, Surroundings around, Consumer<Event> out) {
        if (last != null && isLong(last, fix.position().millis())) {
            out.accept(closed(last, fix));
        }
        if (state != null && !state.told && state.heard >= minPositions) {
            return state;
        }
        return new State(false, state == null ? 1 : Math.min(minPositions, state.heard + 1));
    }

    @Override
    public long patience() {
        return minDuration.toMillis();
    }

    @Override
    public long wakeAt(State state, Fix last, double longestUsualHours) {
        if (state.told || state.heard < minPositions) {
            return NEVER;
        }
        long usual = (long) Math.ceil(longestUsualHours * 3_600_000);
        long longest = Math.max(minDuration.toMillis(), Math.min(longestUsual.toMillis(), usual));
        return last.position().millis() + longest + 1;
    }

    @Override
    public State silent(State state, Fix last, Instant now, Surroundings around, Consumer<Event> out) {
        out.accept(open(last, now));
        return new State(true, state.heard);
    }

    @Override
    public void end(State state, Fix last, Instant until, Surroundings around, Consumer<Event> out) {
        if (state.heard >= minPositions && isLong(last, until.toEpochMilli())) {
            out.accept(open(last, until));
        }
    }

    /**
     * Whether so long a silence is usual for a ship, and no gap.
     *
     * @param longestUsualHours the longest silence that the ship's reception brings of late, or 0 where not known
     */
    boolean isUsual(double longestUsualHours, double hours) {
        return hours * 3_600_000 < longestUsual.toMillis() && hours <= longestUsualHours;
    }

    private boolean isLong(Fix off, long onMillis) {
        return onMillis - off.position().millis() > minDuration.toMillis();
    }

    private static Event.Gap open(Fix off, Instant now) {
        Position p = off.position();
        return new Event.Gap(
                EventId.where("gap", off, null),
                p.lat(),
                p.lon(),
                Double.NaN,
                Double.NaN,
                Hours.between(p.time(), now),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0);
    }

    private static Event.Gap closed(Fix off, Fix on) {
        Position a = off.position();
        Position b = on.position();
        double hours = Hours.between(a.time(), b.time());
        double miles = a.at().distanceTo(b.at()).nauticalMiles();
        return new Event.Gap(
                EventId.where("gap", off, b.time()),
                a.lat(),
                a.lon(),
                b.lat(),
                b.lon(),
                hours,
                miles,
                miles / hours,
                Double.NaN,
                0);
    }
}
