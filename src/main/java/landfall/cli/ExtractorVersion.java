package landfall.cli;

import java.util.List;

/**
 * What read the statements, so exactly that two readings can be told apart: Landfall's version and a hash over the rules, which are
 * the classes of the reading rooms and the files of the languages.
 */
final class ExtractorVersion {
    private static final List<String> ROOMS = List.of("extract", "language", "report");

    private ExtractorVersion() {}

    /** {@code 0.1.0 rules 3f2a…}: the same for the same build, another when any rule changed. */
    static String current() {
        return Landfall.Version.current() + " rules " + Build.of(ROOMS);
    }
}
