package landfall.screen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which legal instruments a finding may touch: the rows of {@code instruments.yml} whose conditions all hold. */
public final class Instruments {
    private static final String FILE = "/landfall/screen/instruments.yml";
    private static final List<Instrument> ALL = read();

    private Instruments() {}

    /**
     * What is known of a case when one asks which instruments it touches.
     *
     * @param suppliers ISO 3166-1 alpha-2
     * @param recipients ISO 3166-1 alpha-2
     * @param arms whether the cargo alleged is arms
     * @param events kinds of event found: {@code gap}, {@code encounter}
     * @param hits list hits of the ships and parties
     * @param from first day it may have happened, ISO, or null
     * @param to last day it may have happened, ISO, or null
     */
    public record Finding(
            Collection<String> suppliers,
            Collection<String> recipients,
            boolean arms,
            Set<String> events,
            Collection<Hit> hits,
            String from,
            String to) {}

    public static List<Instrument> all() {
        return ALL;
    }

    /** Instruments that may be relevant, in the order of the file. */
    public static List<Instrument> touchedBy(Finding finding) {
        return ALL.stream().filter(i -> touches(i, finding)).toList();
    }

    private static boolean touches(Instrument i, Finding f) {
        return (!i.arms() || f.arms)
                && (i.suppliers().isEmpty() || i.suppliers().stream().anyMatch(f.suppliers::contains))
                && (i.recipients().isEmpty() || i.recipients().stream().anyMatch(f.recipients::contains))
                && (i.events().isEmpty() || i.events().stream().anyMatch(f.events::contains))
                && (i.lists().isEmpty() || f.hits.stream().anyMatch(h -> isListed(i, h)))
                && (f.to == null || i.date().compareTo(f.to) <= 0)
                && (f.from == null || i.until() == null || i.until().compareTo(f.from) > 0);
    }

    private static boolean isListed(Instrument i, Hit hit) {
        return i.lists().stream().map(Lists::of).anyMatch(d -> d.title().equals(hit.list()))
                && (i.listed() == null
                        || hit.explanation().contains(i.listed())
                        || hit.entityId().contains(i.listed()));
    }

    private static List<Instrument> read() {
        try (InputStream in = Instruments.class.getResourceAsStream(FILE)) {
            return List.copyOf(new YAMLMapper().readValue(in, new TypeReference<List<Instrument>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
