package landfall.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import landfall.reject.Refusal;
import landfall.screen.Checked;

/** What became of the lists that were given: whoever looks for hits alone would take a mistyped path for clear. */
final class ListsRead {
    private ListsRead() {}

    /** Refuses to answer where lists were given and none of them could be read. */
    static void require(List<Path> given, List<Checked> checked) {
        if (!given.isEmpty() && checked.stream().allMatch(c -> c.list() == null)) {
            boolean named = checked.stream().anyMatch(c -> c.file() != null);
            throw new Refusal("None of the lists given could be read"
                    + (named ? ": " + problems(checked) : ", as no file there is a list that Landfall knows")
                    + "; check the paths, or fetch them again.");
        }
    }

    static String problems(List<Checked> checked) {
        return checked.stream()
                .filter(c -> !c.problems().isEmpty())
                .map(c -> c.title() + ": " + String.join("; ", c.problems()))
                .collect(Collectors.joining(". "));
    }
}
