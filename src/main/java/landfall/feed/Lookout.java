package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import landfall.geo.Distance;

/**
 * Looks which feeds are heard, and tells when one is not, for whatever reason: it was cut off or fell silent, the desk itself did not run, or the
 * feed is no longer configured and no other hears its waters. When each was heard last is remembered over restarts.
 */
final class Lookout {
    /** A receiver on the shore hears so far: our judgement. */
    private static final Distance SAME_WATERS = Distance.ofNauticalMiles(40);

    private final Path file;
    private final DownTimes downTimes;
    private final Map<String, Ear> ears = new TreeMap<>();
    /** What is known of feeds that are configured no more. */
    private final Map<String, Heard> gone = new TreeMap<>();

    /**
     * @param file where it is written down when feeds were heard last
     * @param ears of the feeds that are listened to, by their names
     */
    Lookout(Path file, DownTimes downTimes, Map<String, Ear> ears) {
        this.file = file;
        this.downTimes = downTimes;
        this.ears.putAll(ears);
        for (String line : lines()) {
            Heard.read(line).ifPresent(before -> {
                if (ears.containsKey(before.feed())) {
                    ears.get(before.feed()).remember(before);
                } else {
                    gone.put(before.feed(), before);
                }
            });
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells what began or is over.
     *
     * @param ended feeds of which nothing more is expected
     */
    synchronized void look(Instant now, Set<String> ended) {
        ears.forEach((name, ear) -> {
            ear.silences().forEach(over -> downTimes.tell(alone(over, now)));
            Heard last = ear.heard();
            if (last != null && !ended.contains(name)) {
                look(last, now);
            }
        });
        gone.values().removeIf(last -> isHeardByAnother(last, now));
        gone.values().forEach(last -> look(last, now));
    }

    private void look(Heard last, Instant now) {
        Optional<DownTime> told = downTimes.current(last.feed());
        boolean silent = !now.isBefore(last.arrived().plus(DownTimes.LEAST));
        if (silent && told.isEmpty()) {
            downTimes.tell(alone(new DownTime(last.feed(), last.time(), null, last.at(), last.sources()), now));
        } else if (!silent && told.isPresent()) {
            downTimes.tell(told.get().until(last.time()));
        }
    }

    /** Whether another feed took over the waters of one that is gone. */
    private boolean isHeardByAnother(Heard last, Instant now) {
        Optional<Heard> other = hearing(now)
                .map(Ear::heard)
                .filter(Objects::nonNull)
                .filter(h -> h.at().distanceTo(last.at()).compareTo(SAME_WATERS) <= 0)
                .findFirst();
        other.ifPresent(h -> downTimes.current(last.feed()).ifPresent(told -> downTimes.tell(told.until(h.time()))));
        return other.isPresent();
    }

    /** Without the receivers that another feed hears, too. */
    private DownTime alone(DownTime down, Instant now) {
        Set<String> sources = new HashSet<>(down.sources());
        ears.forEach((name, ear) -> {
            if (!name.equals(down.feed()) && ear.isHearing(now) && ear.heard() != null) {
                sources.removeAll(ear.heard().sources());
            }
        });
        return new DownTime(down.feed(), down.from(), down.to(), down.at(), sources);
    }

    private Stream<Ear> hearing(Instant now) {
        return ears.values().stream().filter(ear -> ear.isHearing(now));
    }

    /** Writes down when each was heard last. */
    synchronized void save() {
        List<String> lines = Stream.concat(
                        ears.values().stream().map(Ear::heard).filter(Objects::nonNull), gone.values().stream())
                .map(Heard::line)
                .toList();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, lines);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
