package landfall.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;

/**
 * Documents as JSON: {@code {"id","text","lang","published","published_basis","updated","publisher","url","title","author"}}, one, an array of them, or one
 * a line. Only {@code text} is required; it is kept to the letter, so that offsets hold.
 */
final class JsonDocuments {
    /** Deepest nesting accepted; documents need two levels; our judgement. */
    private static final int DEEPEST = 64;

    private static final JsonMapper JSON = mapper();

    private JsonDocuments() {}

    private static JsonMapper mapper() {
        JsonMapper mapper = new JsonMapper();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(ReportReader.MOST_BYTES)
                        .build());
        return mapper;
    }

    static byte[] write(Map<String, String> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts always become JSON", e);
        }
    }

    static List<Report> read(String text, Source source, Rejects rejects) throws UnreadableReport {
        JsonNode root = parse(text);
        if (root.isArray()) {
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < root.size(); i++) {
                add(root.get(i), source, i + 1, reports, rejects);
            }
            return reports;
        }
        return List.of(document(root, source.name(), source));
    }

    static List<Report> readLines(String text, Source source, Rejects rejects) {
        List<Report> reports = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                add(parse(line), source, number, reports, rejects);
            } catch (UnreadableReport e) {
                rejects.count(e.reason(), source.name() + ":" + number, line);
            }
        }
        return reports;
    }

    private static void add(JsonNode node, Source source, int number, List<Report> reports, Rejects rejects) {
        try {
            reports.add(document(node, source.name() + "#" + number, source));
        } catch (UnreadableReport e) {
            rejects.count(e.reason(), source.name() + ":" + number, "");
        }
    }

    private static JsonNode parse(String text) throws UnreadableReport {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableReport("broken JSON");
        }
    }

    private static Report document(JsonNode node, String name, Source source) throws UnreadableReport {
        String text = string(node, "text");
        if (text == null) {
            throw new UnreadableReport("JSON without a \"text\"");
        }
        String id = string(node, "id");
        PageFacts facts = new PageFacts(
                string(node, "url"),
                string(node, "publisher"),
                string(node, "title"),
                string(node, "author"),
                dated(node, "published", string(node, "published_basis")),
                dated(node, "updated", null),
                string(node, "lang"));
        return PlainText.report(id == null ? name : id, text, facts.language(), facts, source);
    }

    private static When dated(JsonNode node, String field, String basis) {
        String value = string(node, field);
        if (value == null) {
            return null;
        }
        try {
            String day = value.length() > 10 ? value.substring(0, 10) : value;
            return new When(
                    precise(day),
                    "\"" + field + "\" of the document"
                            + (basis == null ? "" : " (" + PageMetadata.bounded(basis) + ")"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day, or no more than the month or year that is given. */
    private static String precise(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).toString();
            case 7 -> YearMonth.parse(date).toString();
            default -> LocalDate.parse(date).toString();
        };
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }
}
