package landfall.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.dossier.WordsJson;

/** What the scripts of the pages say; {@code words.js} asks for it in the language of the page. */
final class ScriptWords {
    static final List<String> ALL = List.of(
            "Statements",
            "AIS signal",
            "Events",
            "Draught, m",
            "Speed, kn",
            "not sent",
            "{} asserts",
            "{} denies",
            "{} suspects",
            "{} intends",
            "{} sees no sign",
            "undated",
            "heard",
            "open",
            "Map",
            "Zoom in",
            "Zoom out",
            "nm",
            "Two fingers move the map",
            "The map or the timeline could not be loaded. Is Landfall still running?",
            "The map could not be loaded. Is Landfall still running?",
            "This browser cannot draw the map (no WebGL). The evidence list tells the same in words.",
            "Base map: Natural Earth {} · works offline",
            "{} points drawn of {} positions received",
            "{} point drawn of {} position received",
            "within {} m",
            "{} events without evidence gathered; zoom in to part them",
            "{} is being made …",
            "The bundle is being put together, and its answer derived once more, as whoever re-checks it will do …",
            "The file was sent.",
            "Not heard between these places. The dots only join them; the way is not known.",
            "Dark. The shortest way over water between these places; the way taken is not known.");

    private ScriptWords() {}

    /** As an attribute of the page's root; nothing in English, which stands in the scripts. */
    static Html of(Tongue tongue) {
        if (tongue == Tongue.EN) {
            return Html.NONE;
        }
        Map<String, String> words = new LinkedHashMap<>();
        ALL.forEach(w -> words.put(w, tongue.words().getOrDefault(w, w)));
        return Html.of(" data-words=\"{}\"", Html.whole(WordsJson.write(words)));
    }
}
