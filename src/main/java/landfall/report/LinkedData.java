package landfall.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes as JSON-LD (schema.org Article and its kinds). */
final class LinkedData {
    /** Most nodes looked at in one page. */
    private static final int MOST = 2000;

    private static final JsonMapper JSON = mapper();

    private LinkedData() {}

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
        return mapper;
    }

    /** The first article found, or a missing node. */
    static JsonNode article(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                JsonNode found = find(JSON.readTree(script.data()));
                if (!found.isMissingNode()) {
                    return found;
                }
            } catch (JsonProcessingException e) {
                // broken JSON-LD is common; the page has other places that say the same
                continue;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root == null ? MissingNode.getInstance() : root);
        for (int seen = 0; seen < MOST && !open.isEmpty(); seen++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node)) {
                return node;
            }
            node.forEach(open::addLast);
        }
        return MissingNode.getInstance();
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        String types = type.isArray() ? type.toString() : type.asText();
        return types.contains("Article") || types.contains("BlogPosting") || types.contains("Report");
    }

    /** A name given as text, as an object with a name, or as a list of either. */
    static String name(JsonNode node) {
        if (node.isArray()) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < Math.min(node.size(), 10); i++) {
                String name = name(node.get(i));
                if (name != null) {
                    names.append(names.length() == 0 ? "" : ", ").append(name);
                }
            }
            return PageMetadata.bounded(names.toString());
        }
        return node.isObject() ? text(node.path("name")) : text(node);
    }

    static String text(JsonNode node) {
        return node.isTextual()
                ? PageMetadata.bounded(org.jsoup.parser.Parser.unescapeEntities(node.textValue(), false))
                : null;
    }
}
