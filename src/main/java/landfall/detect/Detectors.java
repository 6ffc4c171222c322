package landfall.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import landfall.reject.Refusal;
import landfall.setting.Settings;

/** Every detector there is, in the order of the documentation. To add one: one file, one test, one line here. */
public final class Detectors {
    /**
     * A line of the list.
     *
     * @param name as in the events' {@code kind}
     * @param type the record of its thresholds
     * @param what it looks for
     * @param innocent what else it may be
     * @param practice which deceptive shipping practice of the US advisory of 14 May 2020 it may indicate
     */
    public record Line(String name, Class<? extends Record> type, String what, String innocent, String practice) {}

    public static final List<Line> ALL = List.of(
            new Line(
                    "gap",
                    Gaps.class,
                    "A ship is not heard for longer than it should be, and than is usual for it.",
                    "Out of reach of receivers, a broken or switched-off transponder in port or for fear of pirates, crowded "
                            + "channels, jamming.",
                    "Disabling or manipulating AIS"),
            new Line(
                    "feed_outage",
                    Listening.class,
                    "A source, or a part of the sea, falls silent with all its ships. Judges gaps, too.",
                    "Is itself the innocent explanation of silences.",
                    "none"),
            new Line(
                    "encounter",
                    Encounters.class,
                    "Two ships lie close together, slow, for long enough to hand something over.",
                    "Bunkering, tugs and pilots, crew change, queues and rafts at anchor, lightering in customary areas.",
                    "Ship-to-ship transfers"),
            new Line(
                    "loitering",
                    Loitering.class,
                    "A ship drifts or circles at sea.",
                    "Waiting for a berth, orders, tide or weather; repairs; fishing and survey work.",
                    "Voyage irregularities; ship-to-ship transfers with a ship that does not transmit"),
            new Line(
                    "port_visit",
                    PortVisits.class,
                    "A ship enters a port, stops, leaves.",
                    "Most ships, most days.",
                    "none by itself; shows where cargo may have come from"),
            new Line(
                    "draught_change",
                    DraughtChanges.class,
                    "The crew entered another draught.",
                    "Ordinary loading and discharging, ballast, fuel, a corrected mistake.",
                    "none by itself; corroborates cargo operations"),
            new Line(
                    "identity_change",
                    IdentityChanges.class,
                    "A ship calls itself something else: name, call sign, IMO number, MMSI, flag.",
                    "Sale, reflagging, a new radio, a typing mistake, a number programmed wrongly.",
                    "Physically altering vessel identification; flag hopping"),
            new Line(
                    "identity_doubt",
                    IdentityDoubts.class,
                    "A ship's number is no country's or fails its check digit, or it calls itself what a ship it met had called itself.",
                    "A number programmed or typed wrongly, as on many small craft and on the buoys of nets; a tender of the ship it met.",
                    "Physically altering vessel identification; disabling or manipulating AIS"),
            new Line(
                    "spoofing",
                    Spoofing.class,
                    "Positions that the ship cannot have had.",
                    "Two ships that share a number by mistake; jamming of satellite navigation, which is done to ships; faulty "
                            + "receivers; a river or lake that the chart does not know.",
                    "Disabling or manipulating AIS"),
            new Line(
                    "dark_meeting",
                    DarkMeetings.class,
                    "Two ships could have met while one or both were silent; told as encounter with tier half-dark or dark-dark.",
                    "Coincidence: many ships wait where others pass through holes in reception.",
                    "Ship-to-ship transfers; disabling or manipulating AIS"),
            new Line(
                    "voyage_irregularity",
                    VoyageIrregularities.class,
                    "A ship called at a port far from its declared destination, went a long way round, or far out to sea and back.",
                    "New orders on the way, an old destination left standing, shelter, bunkers, waiting for orders, trials.",
                    "Voyage irregularities; false cargo and vessel documents"));

    private Detectors() {}

    /**
     * The detectors with a profile's thresholds.
     *
     * @param profile {@link Settings#CARGO} or {@link Settings#GFW}
     * @param changed thresholds to change, by name of the detector and of the setting
     * @param only names of the kinds wanted; empty for all
     * @throws Refusal when a name or a value is wrong
     */
    public static DetectorSet with(
            String profile, Map<String, Map<String, String>> changed, Set<String> only, Surroundings around) {
        Set<String> names = new TreeSet<>();
        ALL.forEach(line -> names.add(line.name()));
        for (String name : only) {
            if (!names.contains(name)) {
                throw new Refusal("no detector is called \"" + name + "\"; there are " + String.join(", ", names));
            }
        }
        List<Detector<?>> ships = new ArrayList<>();
        for (Line line : ALL) {
            if (Detector.class.isAssignableFrom(line.type()) && wanted(line.name(), only)) {
                ships.add((Detector<?>) build(line, profile, changed));
            }
        }
        Encounters encounters =
                wanted("encounter", only) ? (Encounters) build(line("encounter"), profile, changed) : null;
        List<Review> reviews = new ArrayList<>();
        for (Line line : ALL) {
            if (Review.class.isAssignableFrom(line.type()) && wanted(line.name(), only)) {
                reviews.add((Review) build(line, profile, changed));
            }
        }
        Listening listening = (Listening) build(line("feed_outage"), profile, changed);
        return new DetectorSet(ships, encounters, reviews, listening, only, around, profile.equals(Settings.GFW));
    }

    /** A line by name. */
    public static Line line(String name) {
        return ALL.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no detector is called " + name));
    }

    /** What others are found among is made too, and not told: {@link DetectorSet#tells}. */
    private static boolean wanted(String name, Set<String> only) {
        boolean needed = switch (name) {
            case "gap" ->
                only.contains("feed_outage") || only.contains("dark_meeting") || only.contains("voyage_irregularity");
            case "loitering" -> only.contains("dark_meeting");
            case "port_visit" -> only.contains("voyage_irregularity");
            case "encounter" -> only.contains("identity_doubt");
            default -> false;
        };
        return only.isEmpty() || only.contains(name) || needed;
    }

    private static Record build(Line line, String profile, Map<String, Map<String, String>> changed) {
        return Settings.with(line.type(), profile, changed.getOrDefault(line.name(), Map.of()));
    }
}
