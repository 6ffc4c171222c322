package landfall.web;

import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;

/** What is on the desk before anything was saved. */
final class Blank {
    static final Investigation INVESTIGATION = new Investigation(
            false, null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(),
            List.of(), Map.of());

    private Blank() {}
}
