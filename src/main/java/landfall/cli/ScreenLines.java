package landfall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import landfall.screen.Changes;
import landfall.screen.Checked;
import landfall.screen.Hit;
import landfall.store.Decision;

/** Answers of a screening, a line each. */
final class ScreenLines {
    private final Output out;

    ScreenLines(Output out) {
        this.out = out;
    }

    void answer(ScreenAnswer answer) {
        answer.open().forEach(hit -> {
            Map<String, Object> fields = hit(answer, hit);
            answer.decisions()
                    .before(answer.asked(), hit)
                    .ifPresent(d -> fields.put("earlierDecision", words(d) + "; the entry has changed since"));
            print(fields, row(answer) + inWords(hit));
        });
        answer.decided().forEach(hit -> {
            Decision decision = answer.decisions().on(answer.asked(), hit).orElseThrow();
            Map<String, Object> fields = kind("decided", hit(answer, hit));
            fields.put("decision", words(decision));
            print(fields, row(answer) + words(decision) + " | " + inWords(hit));
        });
    }

    void checked(Checked checked) {
        print(kind("checked", checked.fields()), "checked " + checked.words());
    }

    void change(Changes.Change change) {
        print(kind("change", change.fields()), change.words());
    }

    /** The earlier state of the lists, and what could not be compared. */
    void before(Changes changes) {
        changes.before()
                .forEach(checked -> print(kind("comparedWith", checked.fields()), "compared with " + checked.words()));
        changes.notCompared()
                .forEach(sentence -> print(kind("notCompared", Map.of("why", sentence)), "not compared: " + sentence));
    }

    /** One JSON object for scripts, one sentence for people. */
    private void print(Map<String, Object> fields, String sentence) {
        if (out.isText()) {
            out.say(sentence);
        } else {
            out.line(fields);
        }
    }

    private static String row(ScreenAnswer answer) {
        String column = answer.question().column();
        return answer.row() == 0 ? "" : "row " + answer.row() + (column == null ? "" : ", " + column) + ": ";
    }

    private static String inWords(Hit hit) {
        return "%.2f %s%s, entry %s: %s"
                .formatted(
                        hit.score(),
                        hit.list(),
                        hit.listDate() == null ? "" : " of " + hit.listDate(),
                        hit.entityId(),
                        hit.explanation());
    }

    private static Map<String, Object> hit(ScreenAnswer answer, Hit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (answer.row() > 0) {
            fields.put("row", answer.row());
        }
        if (answer.question().column() != null) {
            fields.put("column", answer.question().column());
        }
        fields.putAll(hit.fields());
        return fields;
    }

    private static String words(Decision d) {
        return d.verdict() + " by " + d.who() + " on " + d.at() + ": " + d.why();
    }

    static Map<String, Object> kind(String kind, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.putAll(fields);
        return all;
    }
}
