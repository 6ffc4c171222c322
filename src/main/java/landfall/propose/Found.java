package landfall.propose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Stance;

/**
 * A statement as the model gives it, nothing of it checked against the text yet.
 *
 * @param quote said to be the words of the text
 * @param speakerName or null
 * @param speakerCountry ISO 3166-1 alpha-2, or null
 * @param stance of the speaker
 * @param relation what it is about
 * @param suppliers codes or names
 * @param recipients codes or names
 * @param goods classes
 * @param quantity in words, or null
 * @param vessels named
 * @param places named
 * @param via regions or countries
 */
record Found(
        String quote,
        String speakerName,
        String speakerCountry,
        Stance stance,
        Relation relation,
        List<String> suppliers,
        List<String> recipients,
        List<Goods> goods,
        String quantity,
        List<String> vessels,
        List<String> places,
        List<String> via) {
    private static final int DEEPEST = 16;
    private static final int LONGEST_QUOTE = 2000;
    private static final int LONGEST_VALUE = 120;
    private static final int MOST_VALUES = 10;

    private static final JsonMapper JSON = mapper();

    private static JsonMapper mapper() {
        JsonMapper mapper = new JsonMapper();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    /** The statements of an answer, the first so many; none where it is no JSON. Talk around the JSON is passed over. */
    static Optional<List<Found>> in(String answer, int most) {
        int open = answer.indexOf('{');
        int close = answer.lastIndexOf('}');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(answer.substring(open, close + 1)).path("claims");
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < Math.min(claims.size(), most); i++) {
                of(claims.get(i)).ifPresent(found::add);
            }
            return claims.isArray() ? Optional.of(found) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> of(JsonNode node) {
        String quote = node.path("quote").asText("").strip();
        Optional<Stance> stance = Arrays.stream(Stance.values())
                .filter(s -> s.id().equals(text(node, "stance")))
                .findFirst();
        Optional<Relation> relation = Arrays.stream(Relation.values())
                .filter(r -> r.id().equals(text(node, "relation")))
                .findFirst();
        if (quote.isEmpty() || quote.length() > LONGEST_QUOTE || stance.isEmpty() || relation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                quote,
                text(node, "speakerName"),
                country(text(node, "speakerCountry")),
                stance.get(),
                relation.get(),
                texts(node, "supplier"),
                texts(node, "recipient"),
                texts(node, "goods").stream()
                        .flatMap(g -> Goods.find(g).stream())
                        .toList(),
                text(node, "quantityText"),
                texts(node, "vessels"),
                texts(node, "places"),
                texts(node, "via")));
    }

    private static String country(String code) {
        return code != null && code.matches("[A-Z]{2}") ? code : null;
    }

    private static String text(JsonNode node, String field) {
        String value =
                node.path(field).isTextual() ? node.path(field).textValue().strip() : "";
        return value.isEmpty() || value.length() > LONGEST_VALUE ? null : value;
    }

    /** One text, several joined by a bar, or a list. */
    private static List<String> texts(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        JsonNode value = node.path(field);
        if (value.isTextual()) {
            values.addAll(List.of(value.textValue().split("\\|")));
        }
        value.forEach(v -> values.add(v.asText("")));
        return values.stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty() && v.length() <= LONGEST_VALUE)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }
}
