package landfall.screen;

import java.util.List;
import java.util.Optional;

/** Every sanctions list Landfall knows, and every reader: one line each. */
public final class Lists {
    /** Descriptors: one file {@code <id>.yml} each. */
    public static final List<ListDescriptor> ALL = List.of(
            ListDescriptor.of("ofac-sdn"),
            ListDescriptor.of("ofac-sdn-advanced"),
            ListDescriptor.of("eu-2014-833"),
            ListDescriptor.of("eu-2017-1509"),
            ListDescriptor.of("eu-journal"),
            ListDescriptor.of("eu-fsf"),
            ListDescriptor.of("un-consolidated"),
            ListDescriptor.of("uk-sanctions-list"),
            ListDescriptor.of("opensanctions-maritime"),
            ListDescriptor.of("gur-vessels"));

    /** Formats, in the order in which a file is shown to them. */
    static final List<ListReader> READERS =
            List.of(new OfacCsv(), new EuJournalCsv(), new OfacAdvancedXml(), new UnXml(), new TableCsv());

    private Lists() {}

    public static Optional<ListDescriptor> find(String id) {
        return ALL.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    static ListDescriptor of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no list descriptor " + id));
    }
}
