package landfall.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import landfall.dossier.WordsJson;
import landfall.store.Decision.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Every decision ever taken, by what it is about. Decisions are only added and their numbers grow in the order in which they are seen, so
 * each is read from the database once; asking again costs one short question, however many there are.
 */
public final class Decisions {
    static final RowMapper<Decision> ROW = (row, context) -> new Decision(
            Instant.parse(row.getString("decided_at")),
            row.getString("who"),
            About.find(row.getString("about")).orElseThrow(),
            row.getString("subject"),
            row.getString("verdict"),
            row.getString("why"),
            WordsJson.read(row.getString("detail"), Store.DETAIL));

    private record Numbered(long number, Decision decision) {}

    private final Map<About, Map<String, List<Numbered>>> bySubject = new EnumMap<>(About.class);
    private long last;

    Decisions() {
        for (About about : About.values()) {
            bySubject.put(about, new LinkedHashMap<>());
        }
    }

    /** Reads what was added since the last time, by whatever server. */
    synchronized void readOn(Handle handle) {
        handle.createQuery("SELECT * FROM decision WHERE id > ? ORDER BY id")
                .bind(0, last)
                .map((row, context) -> new Numbered(row.getLong("id"), ROW.map(row, context)))
                .forEach(this::add);
    }

    private void add(Numbered next) {
        Decision decision = next.decision();
        bySubject
                .get(decision.about())
                .computeIfAbsent(asKept(decision.subject()), s -> new ArrayList<>(1))
                .add(next);
        last = next.number();
    }

    /** Everything decided about one thing, oldest first. */
    public synchronized List<Decision> history(About about, String subject) {
        return bySubject.get(about).getOrDefault(asKept(subject), List.of()).stream()
                .map(Numbered::decision)
                .toList();
    }

    /** The newest decision about one thing. */
    public synchronized Optional<Decision> newest(About about, String subject) {
        return since(about, subject, 0);
    }

    /** The newest decision about one thing, where it was taken after the one of this number. */
    public synchronized Optional<Decision> since(About about, String subject, long number) {
        return Optional.ofNullable(bySubject.get(about).get(asKept(subject)))
                .map(Decisions::last)
                .filter(newest -> newest.number() > number)
                .map(Numbered::decision);
    }

    /** The newest decision about a kind of thing that fits, where it was taken after the one of this number. */
    public synchronized Optional<Decision> since(About about, Predicate<Decision> fits, long number) {
        return bySubject.get(about).values().stream()
                .map(Decisions::last)
                .filter(newest -> newest.number() > number && fits.test(newest.decision()))
                .max(Comparator.comparingLong(Numbered::number))
                .map(Numbered::decision);
    }

    /** The number of the newest decision about anything; they grow. */
    public synchronized long last() {
        return last;
    }

    /** The newest decision about each thing of a kind, by subject. */
    public synchronized Map<String, Decision> standing(About about) {
        Map<String, Decision> standing = new LinkedHashMap<>();
        bySubject.get(about).values().stream()
                .map(all -> last(all).decision())
                .forEach(newest -> standing.put(newest.subject(), newest));
        return standing;
    }

    /** As a database gives text back: hostile documents hold what none can keep, a NUL or half a pair of UTF-16. */
    private static String asKept(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static Numbered last(List<Numbered> all) {
        return all.get(all.size() - 1);
    }
}
