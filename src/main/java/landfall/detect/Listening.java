package landfall.detect;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;

/**
 * Silence is not darkness: decides whether ships fell silent or the listening did.
 *
 * <p>A source that had several ships and then hears nothing at all is in outage. So is a cell of the sea when several ships in
 * and around it fall silent within minutes of each other and hardly anyone else is heard there. Both are told as
 * {@code feed_outage}. Where nobody at all was heard, of whatever source, the whole feed was out, also the sources that had too
 * few ships to be judged by themselves. A gap is told only for what remains of a silence outside of outages. For the others the probability that
 * the ship itself fell silent is Bayes' rule over the reception that other ships had nearby in the two hours after, and over
 * how often the ship itself was heard before ({@link Rhythm}). When all is known it is judged once more by who is ever heard
 * where the ship sailed: {@link DeafWaters}.
 *
 * @param window how long after the last position the reception of others is looked at
 * @param minOutage a source silent for less is not in outage
 * @param outageShips this many ships must have been heard before an outage, or fallen silent together
 * @param outageShare share of the ships nearby that fell silent together in an outage
 * @param prior how often a silence is the ship's own doing
 * @param priorClassB the same for class B transponders
 * @param everHeard so long before and after a silence is asked whether anybody is ever heard where the ship sailed; zero: not asked
 */
public record Listening(
        @Setting(
                value = "2h",
                meaning = "The reception of other ships is looked at for this long after the last position.",
                source = "our judgement: as long as the shortest gap")
        Duration window,

        @Setting(value = "30min", meaning = "A source silent for less is not in outage.", source = "our judgement")
        Duration minOutage,

        @Setting(
                value = "3 ships",
                gfw = "1000000 ships",
                meaning = "An outage needs so many ships heard before, or silent together.",
                source = "cargo: our judgement, two may agree to go dark; gfw: knows no outages")
        int outageShips,

        @Setting(
                value = "80 %",
                meaning = "Share of the ships nearby that must fall silent together.",
                source = "our judgement")
        double outageShare,

        @Setting(
                value = "30 %",
                meaning = "How often a silence of hours is the ship's own doing.",
                source =
                        "our judgement, to be calibrated; Welch et al. 2022 find intent in up to 6 % of fishing time at sea")
        double prior,

        @Setting(
                value = "10 %",
                meaning = "The same for class B, whose signal is weaker.",
                source = "our judgement: 2 W or 5 W instead of 12.5 W, ITU-R M.1371-5")
        double priorClassB,

        @Setting(
                value = "30d",
                gfw = "0d",
                meaning =
                        "So long before and after a silence it is asked whether anybody is ever heard in the water that the ship sailed into.",
                source = "our judgement: receivers come and go in months; gfw: not asked")
        Duration everHeard)
        implements Serializable {

    /** A source is steady when it was heard in a third of the slots of the last three hours. */
    private static final double MEMORY_SLOTS = 18;

    private static final double STEADY = 6;

    /** Slots before and after within which ships fall silent "together". */
    private static final int TOGETHER = 1;
    /** Reception where nothing is known: as if half a ship of two and a half had been heard. */
    private static final double HEARD_BEFORE_ALL = 0.5;

    private static final double MISSED_BEFORE_ALL = 2;
    /** Hours that are kept: as long as an outage and the gaps around it are still of interest. */
    private static final long KEEP_HOURS = 72;
    /** Once a day: where a year of few ships lies in one batch, looking through all of it each hour took most of the time. */
    private static final long FORGET_SLOTS = 24 * Heard.SLOTS_AN_HOUR;

    /** Ships were heard. */
    public void heard(Ledger ledger, Roll roll) {
        roll.forEach(count -> {
            heard(ledger, count.source, count);
            heard(ledger, Ledger.WHOLE_FEED, count);
        });
        for (Heard h : roll.newThisHour()) {
            Ledger.count(ledger.ships(), h.slot() / Heard.SLOTS_AN_HOUR, h.cell());
        }
    }

    private static void heard(Ledger ledger, String name, Roll.Count count) {
        Ledger.Source source = ledger.sources().computeIfAbsent(name, s -> Ledger.Source.unheard());
        source.coming().merge(count.slot, count.ships, Integer::sum);
        source.cells().merge(count.slot, count.leastCell, Math::min);
        if (count.newThisHour > 0) {
            source.fresh().merge(count.slot, count.newThisHour, Integer::sum);
        }
    }

    /** Of some tracks nothing is known any more: no silence of theirs is judged. */
    public void forget(Ledger ledger, Set<String> tracks) {
        ledger.coming().values().removeIf(s -> tracks.contains(s.gap().track()));
        ledger.waiting().values().removeIf(s -> tracks.contains(s.gap().track()));
        ledger.untold()
                .values()
                .forEach(of -> of.values().removeIf(s -> tracks.contains(s.gap().track())));
        ledger.judged().keySet().removeIf(id -> tracks.contains(EventId.subject(id)));
    }

    public void silent(Ledger ledger, Silence s) {
        ledger.coming().put(String.format("%020d %s", s.known(), s.gap().id()), s);
    }

    /**
     * All that was heard up to a time is known: judges what can be judged. Goes in steps of a slot, so that it does not matter
     * how often it is called.
     */
    public void advance(Ledger ledger, long millis, Duration minGap, Consumer<Event> out) {
        long complete = Math.floorDiv(millis + 1, Heard.SLOT_MILLIS) - 1;
        long first = Math.max(ledger.clock()[0], earliest(ledger) - 1);
        for (long slot = first + 1; slot <= complete && first != Long.MAX_VALUE; slot++) {
            step(ledger, slot, minGap, out);
        }
        ledger.clock()[0] = Math.max(complete, ledger.clock()[0]);
    }

    /**
     * The data end.
     *
     * @param lastHeard of all sources
     * @param observedUntil the caller says that ships would have been heard until then; null: until their source ends
     */
    public void end(Ledger ledger, Instant lastHeard, Instant observedUntil, Duration minGap, Consumer<Event> out) {
        advance(ledger, lastHeard.toEpochMilli(), minGap, out);
        step(ledger, Math.floorDiv(lastHeard.toEpochMilli(), Heard.SLOT_MILLIS), minGap, out);
        arrive(ledger, Long.MAX_VALUE);
        judge(ledger, Long.MAX_VALUE, minGap, observedUntil == null, out);
    }

    private static long earliest(Ledger ledger) {
        long earliest = ledger.coming().isEmpty()
                ? Long.MAX_VALUE
                : Math.floorDiv(ledger.coming().firstEntry().getValue().known(), Heard.SLOT_MILLIS);
        for (Ledger.Source s : ledger.sources().values()) {
            earliest = Math.min(
                    earliest, s.coming().isEmpty() ? Long.MAX_VALUE : s.coming().firstKey());
        }
        return ledger.clock()[0] == Long.MIN_VALUE ? earliest : ledger.clock()[0] + 1;
    }

    private void step(Ledger ledger, long slot, Duration minGap, Consumer<Event> out) {
        ledger.sources().replaceAll((name, source) -> {
            Ledger.Source now = listen(name, source, slot, out);
            if (now.last() != source.last()) {
                judgeAgain(ledger, name);
            }
            return now;
        });
        long end = (slot + 1) * Heard.SLOT_MILLIS;
        arrive(ledger, end);
        judge(ledger, end - window.toMillis() - (TOGETHER + 2) * Heard.SLOT_MILLIS, minGap, true, out);
        if (slot % FORGET_SLOTS == 0) {
            forget(ledger, slot / Heard.SLOTS_AN_HOUR - KEEP_HOURS);
        }
    }

    /** A source is heard again: of the silences that it left open, those are gaps that its own silence does not explain. */
    private static void judgeAgain(Ledger ledger, String source) {
        TreeMap<String, Silence> untold = ledger.untold().remove(source);
        if (untold != null) {
            ledger.waiting().putAll(untold);
        }
    }

    private static void arrive(Ledger ledger, long before) {
        while (!ledger.coming().isEmpty()
                && ledger.coming().firstEntry().getValue().known() < before) {
            Silence s = ledger.coming().pollFirstEntry().getValue();
            Silence older = ledger.waiting().put(s.gap().id(), s);
            TreeMap<String, Silence> untold = ledger.untold().get(s.source());
            if (untold != null) {
                untold.remove(s.gap().id());
            }
            if (older == null && !ledger.judged().containsKey(s.gap().id()) && !s.isOrdinary()) {
                Ledger.count(ledger.silences(), slot(s.gap().start()), cell(s));
            }
        }
    }

    private Ledger.Source listen(String name, Ledger.Source s, long complete, Consumer<Event> out) {
        Ledger.Source now = s;
        while (!now.coming().isEmpty() && now.coming().firstKey() <= complete) {
            now = heardAgain(name, now, now.coming().firstKey(), out);
        }
        if (now.last() != Long.MIN_VALUE && !now.told() && isOutage(now, complete - now.last())) {
            tell(name, now.last() + 1, Long.MAX_VALUE, now.lastCell(), out);
            now.outages().put(now.last(), Long.MAX_VALUE);
            return new Ledger.Source(
                    now.coming(),
                    now.fresh(),
                    now.cells(),
                    now.last(),
                    now.lastCell(),
                    now.hour(),
                    now.shipsThisHour(),
                    now.shipsHourBefore(),
                    now.longestQuiet(),
                    now.steady(),
                    true,
                    now.outages());
        }
        return now;
    }

    private Ledger.Source heardAgain(String name, Ledger.Source s, long slot, Consumer<Event> out) {
        s.coming().remove(slot);
        int cell = s.cells().remove(slot);
        Integer fresh = s.fresh().remove(slot);
        long quiet = s.last() == Long.MIN_VALUE ? 0 : slot - s.last() - 1;
        boolean wasOut = quiet > 0 && (s.told() || isOutage(s, quiet));
        if (wasOut) {
            tell(name, s.last() + 1, slot, s.lastCell(), out);
            s.outages().put(s.last(), slot + 1);
        }
        long hour = slot / Heard.SLOTS_AN_HOUR;
        int ships = fresh == null ? 0 : fresh;
        int before = hour == s.hour() ? s.shipsHourBefore() : hour == s.hour() + 1 ? s.shipsThisHour() : 0;
        return new Ledger.Source(
                s.coming(),
                s.fresh(),
                s.cells(),
                slot,
                cell,
                hour,
                hour == s.hour() ? s.shipsThisHour() + ships : ships,
                before,
                wasOut ? s.longestQuiet() : Math.max(s.longestQuiet(), quiet),
                s.steady() * Math.exp(-(quiet + 1) / MEMORY_SLOTS) + 1,
                false,
                s.outages());
    }

    /** The whole feed is its sources: what is out is told of them. */
    private static void tell(String name, long start, long end, int cell, Consumer<Event> out) {
        if (!name.equals(Ledger.WHOLE_FEED)) {
            out.accept(outage(name, start, end, null, cell));
        }
    }

    /** Longer than a steady source was ever quiet, by far, and with enough ships heard just before. */
    private boolean isOutage(Ledger.Source s, long quiet) {
        return s.steady() >= STEADY
                && Math.max(s.shipsThisHour(), s.shipsHourBefore()) >= outageShips
                && quiet * Heard.SLOT_MILLIS >= minOutage.toMillis()
                && quiet > 3 * s.longestQuiet();
    }

    private void judge(Ledger ledger, long due, Duration minGap, boolean sourceMustLive, Consumer<Event> out) {
        List<Silence> ready = new ArrayList<>();
        ledger.waiting().values().removeIf(s -> {
            boolean now = s.gap().start().toEpochMilli() <= due
                    || ledger.judged().containsKey(s.gap().id());
            if (now) {
                ready.add(s);
            }
            return now;
        });
        ready.sort(Comparator.comparing((Silence s) -> s.gap().start())
                .thenComparing(s -> s.gap().id()));
        for (Silence s : ready) {
            Ledger.Judgement j = ledger.judged().computeIfAbsent(s.gap().id(), id -> judgement(ledger, s, out));
            returns(ledger, s, j, out);
        }
        for (Silence s : ready) {
            Ledger.Judgement j = ledger.judged().get(s.gap().id());
            boolean told = tell(ledger, s, j, minGap, sourceMustLive, out);
            if (s.gap().isOpen() && !told && j.outage() < 0 && mayBeToldLater(ledger, s)) {
                ledger.untold()
                        .computeIfAbsent(s.source(), source -> new TreeMap<>())
                        .put(s.gap().id(), s);
            }
            if (s.gap().isOpen()) {
                ledger.judged()
                        .put(s.gap().id(), new Ledger.Judgement(j.heardNearby(), j.alsoSilent(), j.outage(), told));
            } else {
                ledger.judged().remove(s.gap().id());
            }
        }
    }

    /**
     * Whether the silence of the source may be why nothing was told. Once it was heard after all that is known of the gap, nothing
     * changes any more; until then, nothing changes before it is heard.
     */
    private static boolean mayBeToldLater(Ledger ledger, Silence s) {
        Ledger.Source source = ledger.sources().get(s.source());
        return source != null && source.last() < Math.floorDiv(s.known(), Heard.SLOT_MILLIS);
    }

    private Ledger.Judgement judgement(Ledger ledger, Silence s, Consumer<Event> out) {
        int cell = cell(s);
        long slot = slot(s.gap().start());
        int heard = heardIn(ledger, cell, slot / Heard.SLOTS_AN_HOUR + 1);
        int together = 0;
        for (int near : Heard.around(cell)) {
            for (long t = slot - TOGETHER; t <= slot + TOGETHER; t++) {
                together += Ledger.counted(ledger.silences(), t, near);
            }
        }
        if (!s.isOrdinary() && together >= outageShips && together >= outageShare / 100 * (together + heard)) {
            return new Ledger.Judgement(heard, 0, cellOutage(ledger, s, cell, slot, out), false);
        }
        return new Ledger.Judgement(heard, Math.max(0, together - 1), -1, false);
    }

    private static int heardIn(Ledger ledger, int cell, long hour) {
        int heard = 0;
        for (int near : Heard.around(cell)) {
            heard += Ledger.counted(ledger.ships(), hour, near);
        }
        return heard;
    }

    /**
     * Bayes' rule. The silence of a ship that transmits is as probable as the reception nearby is bad; where its own rhythm
     * brings such silences by chance, as often as it brings them in a week.
     */
    private double dark(Silence s, Remainder rest, int heard, int alsoSilent) {
        double unheard =
                Math.max(1 - reception(heard, alsoSilent), Rhythm.byChance(s.usualHours(), rest.total() / 3_600_000.0));
        return dark(s.classB(), unheard);
    }

    /** The same of a silence where nothing at all is known of the reception: little more than what is assumed of any. */
    double darkWhereNothingIsKnown(boolean classB) {
        return dark(classB, 1 - reception(0, 0));
    }

    private static double reception(int heard, int alsoSilent) {
        return (heard + HEARD_BEFORE_ALL) / (heard + alsoSilent + HEARD_BEFORE_ALL + MISSED_BEFORE_ALL);
    }

    private double dark(boolean classB, double unheard) {
        double own = (classB ? priorClassB : prior) / 100;
        return own / (own + (1 - own) * unheard);
    }

    private long cellOutage(Ledger ledger, Silence s, int cell, long slot, Consumer<Event> out) {
        for (long start = slot - 2 * TOGETHER; start <= slot; start++) {
            if (ledger.outages().containsKey(Ledger.key(cell, start))) {
                return Ledger.key(cell, start);
            }
        }
        Ledger.Outage outage = new Ledger.Outage(cell, slot, Long.MAX_VALUE, s.source());
        ledger.outages().put(Ledger.key(cell, slot), outage);
        out.accept(outage(s.source(), slot, Long.MAX_VALUE, Heard.name(cell), cell));
        return Ledger.key(cell, slot);
    }

    /** The first ship that is heard again ends the outage of its cell. */
    private void returns(Ledger ledger, Silence s, Ledger.Judgement j, Consumer<Event> out) {
        Ledger.Outage o =
                j.outage() < 0 || s.gap().isOpen() ? null : ledger.outages().get(j.outage());
        if (o != null && slot(s.gap().end()) < o.end()) {
            long end = slot(s.gap().end());
            ledger.outages().put(j.outage(), new Ledger.Outage(o.cell(), o.start(), end, o.source()));
            out.accept(outage(o.source(), o.start(), end, Heard.name(o.cell()), o.cell()));
        }
    }

    /**
     * Tells what remains of a silence. While a source hears no one at all, its ships may be heard if they spoke to it or not;
     * an open gap is told when the source is back. Once told, a gap is told to its end, lest an open one stay behind.
     */
    private boolean tell(
            Ledger ledger,
            Silence s,
            Ledger.Judgement j,
            Duration minGap,
            boolean sourceMustLive,
            Consumer<Event> out) {
        Event.Gap g = s.gap();
        long off = g.start().toEpochMilli();
        long on = g.isOpen()
                ? off + Math.round(g.durationHours() * 3_600_000)
                : g.end().toEpochMilli();
        long from = off;
        int alsoSilent = j.alsoSilent();
        int heard = j.heardNearby();
        Ledger.Outage cell = j.outage() < 0 ? null : ledger.outages().get(j.outage());
        if (cell != null) {
            from = cell.end() == Long.MAX_VALUE
                    ? on
                    : Math.max(off, Math.min(on, (cell.end() + 1) * Heard.SLOT_MILLIS));
            heard = cell.end() == Long.MAX_VALUE
                    ? 0
                    : heardIn(ledger, cell.cell(), cell.end() / Heard.SLOTS_AN_HOUR + 1);
            alsoSilent = 0;
        }
        Remainder rest = Remainder.of(from, on, outages(ledger, s, sourceMustLive && g.isOpen() && heard == 0));
        boolean remains = rest.longest() > minGap.toMillis() && (rest.total() == on - off || !isOrdinary(s, rest));
        if (remains || j.told()) {
            out.accept(g.judged(remains ? dark(s, rest, heard, alsoSilent) : 0, heard, null));
        }
        return remains || j.told();
    }

    /** Outages of the source, of the whole feed and, where it must live, all the time since it was heard last. */
    private static List<Remainder.Outage> outages(Ledger ledger, Silence s, boolean sourceMustLive) {
        List<Remainder.Outage> out = new ArrayList<>();
        for (String name : List.of(s.source(), Ledger.WHOLE_FEED)) {
            Ledger.Source source = ledger.sources().get(name);
            if (source == null) {
                continue;
            }
            source.outages().forEach((start, end) -> out.add(Remainder.Outage.ofSlots(start, end)));
            if (sourceMustLive && name.equals(s.source())) {
                out.add(Remainder.Outage.ofSlots(source.last() + 1, Long.MAX_VALUE));
            }
        }
        return out;
    }

    /** Beside an outage, what random reception brings anyway tells nothing: the outage made it long. */
    private static boolean isOrdinary(Silence s, Remainder rest) {
        return Silence.isOrdinary(s.usualHours(), rest.longest() / 3_600_000.0);
    }

    private static Event.FeedOutage outage(String source, long start, long end, String cell, int at) {
        Instant from = Instant.ofEpochMilli(start * Heard.SLOT_MILLIS);
        Instant to = end == Long.MAX_VALUE ? null : Instant.ofEpochMilli(end * Heard.SLOT_MILLIS);
        Point middle = Heard.middle(at);
        String id = EventId.of("feed_outage", cell == null ? source : source + "+" + cell, from);
        return new Event.FeedOutage(
                new Event.Where(id, null, 0, null, from, to, middle.lat(), middle.lon()), cell, source);
    }

    /**
     * A feed was not there, as whoever keeps it knows.
     *
     * @param to null while it is not
     * @param at where it heard a ship last
     */
    public static Event.FeedOutage down(String feed, Instant from, Instant to, Point at) {
        String cell = Heard.name(Heard.cell(at.lat(), at.lon()));
        String id = EventId.of("feed_outage", feed + "+" + cell, from);
        return new Event.FeedOutage(new Event.Where(id, null, 0, null, from, to, at.lat(), at.lon()), cell, feed);
    }

    private static void forget(Ledger ledger, long hour) {
        ledger.ships().headMap(hour).clear();
        ledger.silences().headMap(hour * Heard.SLOTS_AN_HOUR).clear();
    }

    private static int cell(Silence s) {
        return Heard.cell(s.gap().offLat(), s.gap().offLon());
    }

    private static long slot(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), Heard.SLOT_MILLIS);
    }
}
