package landfall.cli;

import java.util.List;
import java.util.stream.Collectors;
import landfall.dossier.CsvText;
import landfall.screen.Checked;
import landfall.screen.Hit;
import landfall.vessel.Imo;

/** Answers of a screening as a table for a spreadsheet; every row says against which lists, so that none can be read alone. */
final class ScreenTable {
    private ScreenTable() {}

    static String of(List<ScreenAnswer> answers, List<Checked> checked) {
        String lists = checked.stream().map(ScreenTable::shortly).collect(Collectors.joining(" | "));
        CsvText table = new CsvText();
        table.row(List.of(
                "row",
                "asked",
                "answer",
                "score",
                "list",
                "listDate",
                "entityId",
                "matchedName",
                "basis",
                "explanation",
                "decision",
                "checked"));
        for (ScreenAnswer answer : answers) {
            answer.hits().forEach(hit -> table.row(row(answer, hit, lists)));
            if (answer.hits().isEmpty()) {
                String none = answer.asked().isEmpty() ? "not asked" : "no hit";
                table.row(List.of("" + answer.row(), asked(answer), none, "", "", "", "", "", "", "", "", lists));
            }
        }
        return table.toString();
    }

    /** What each row repeats is short; the whole stands on the lines that tell what was checked. */
    private static String shortly(Checked list) {
        return list.list() == null
                ? list.title() + " NOT READ"
                : list.titleAndDate() + (list.problems().isEmpty() ? "" : ", not wholly checked");
    }

    private static List<String> row(ScreenAnswer answer, Hit hit, String lists) {
        String decision = answer.decisions()
                .on(answer.asked(), hit)
                .map(d -> d.verdict() + " by " + d.who() + " on " + d.at() + ": " + d.why())
                .orElse("");
        return List.of(
                "" + answer.row(),
                asked(answer),
                decision.isEmpty() ? "hit" : "decided",
                "" + hit.score(),
                hit.list(),
                hit.listDate() == null ? "" : hit.listDate(),
                hit.entityId(),
                hit.matchedName(),
                hit.basis(),
                hit.explanation(),
                decision,
                lists);
    }

    /** A reader of the table alone must not take a ship for cleared by a number that identifies nothing. */
    private static String unused(Integer imo) {
        return imo == null || Imo.isValid(imo) || Imo.isOfCompany(imo)
                ? ""
                : " (not by IMO " + imo + ", whose check digit is wrong)";
    }

    private static String asked(ScreenAnswer answer) {
        String names = String.join("; ", answer.asked().names());
        String key = answer.asked().key();
        String column = answer.question().column();
        return (column == null ? "" : column + ": ")
                + (key.equalsIgnoreCase(names) ? names : (key + " " + names).strip())
                + unused(answer.asked().imo());
    }
}
