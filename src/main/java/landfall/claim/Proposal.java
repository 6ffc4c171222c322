package landfall.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A statement that a language model says it has found. It counts for nothing until a person accepts it.
 *
 * @param claim the statement, its quote exactly the text at its span
 * @param document SHA-256 of the document
 * @param model name of the model
 * @param prompt SHA-256 of what it was asked
 * @param doubts what of it the text does not bear out, each a fixed phrase; empty when everything checked out
 */
public record Proposal(Claim claim, String document, String model, String prompt, List<String> doubts) {
    public Proposal {
        Objects.requireNonNull(claim);
        Objects.requireNonNull(document);
        Objects.requireNonNull(model);
        Objects.requireNonNull(prompt);
        doubts = List.copyOf(doubts);
    }

    /** As printed: the statement's fields and how it came. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "proposal");
        fields.putAll(claim.fields());
        fields.put("model", model);
        fields.put("promptSha256", prompt);
        fields.put("documentSha256", document);
        fields.put("verified", isVerified());
        fields.put("doubts", doubts);
        return fields;
    }

    public String id() {
        return claim.id();
    }

    /** Whether the text bears out all that could be checked. */
    public boolean isVerified() {
        return doubts.isEmpty();
    }
}
