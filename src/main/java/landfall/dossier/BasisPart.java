package landfall.dossier;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import landfall.reject.Rejects;

/** The files that a page rests on, what of them was left out, and the settings in force. */
final class BasisPart {
    private final Investigation found;
    private final Html html;

    BasisPart(Investigation found, Html html) {
        this.found = found;
        this.html = html;
    }

    /** Every list, or that there was none. */
    void checked() {
        html.paragraph("Checked:");
        html.list(
                found.checked().isEmpty()
                        ? List.of("nothing: no list was given, so nothing is clear")
                        : found.checked());
    }

    /** What must be known of the sources before anything is believed; nothing where there is nothing. */
    void notices() {
        if (!found.notices().isEmpty()) {
            html.heading(2, "Notices on the sources");
            html.list(found.notices());
        }
    }

    void basis() {
        basis(kind -> true, setting -> true);
    }

    /**
     * @param inputs by kind, those that bear on the page
     * @param settings by name, those that bear on the page
     */
    void basis(Predicate<String> inputs, Predicate<String> settings) {
        html.heading(2, "What this rests on");
        html.table(
                "inputs",
                List.of("Kind", "File", "Bytes", "SHA-256"),
                found.inputs().stream()
                        .filter(i -> inputs.test(i.kind()))
                        .map(i -> List.of(i.kind(), i.name(), String.valueOf(i.bytes()), i.sha256()))
                        .toList());
        html.heading(3, "Data left out");
        List<List<String>> leftOut = counted(reason -> !Rejects.isRemark(reason));
        if (leftOut.isEmpty()) {
            html.paragraph("None.");
        } else {
            html.table("rejects", List.of("Reason", "Count"), leftOut);
        }
        List<List<String>> doubted = counted(Rejects::isRemark);
        if (!doubted.isEmpty()) {
            html.heading(3, "Used, with a doubt");
            html.table("remarks", List.of("Reason", "Count"), doubted);
        }
        html.heading(3, "Effective configuration");
        html.table(
                "settings",
                List.of("Setting", "Value"),
                new TreeMap<>(found.configuration())
                        .entrySet().stream()
                                .filter(e -> settings.test(e.getKey()))
                                .map(e -> List.of(e.getKey(), e.getValue()))
                                .toList());
    }

    private List<List<String>> counted(Predicate<String> wanted) {
        return new TreeMap<>(found.rejects())
                .entrySet().stream()
                        .filter(e -> wanted.test(e.getKey()))
                        .map(e -> List.of(e.getKey(), String.valueOf(e.getValue())))
                        .toList();
    }
}
