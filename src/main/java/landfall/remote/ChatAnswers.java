package landfall.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.propose.LanguageModel.NoAnswer;

/** A question and its answer as chat servers exchange them: JSON there and back. */
final class ChatAnswers {
    private static final JsonMapper JSON = new JsonMapper();

    private ChatAnswers() {}

    static Map<String, Object> question(String model, String instruction, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put(
                "messages",
                List.of(Map.of("role", "system", "content", instruction), Map.of("role", "user", "content", text)));
        return body;
    }

    /** The text at a place of the answer. */
    static String ask(Fetch fetch, String address, Map<String, String> headers, Map<String, Object> body, String place)
            throws NoAnswer, InterruptedException {
        try {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Content-Type", "application/json");
            Fetch.Answer answer = fetch.post(URI.create(address), all, JSON.writeValueAsBytes(body));
            JsonNode text = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8))
                    .at(place);
            if (!text.isTextual()) {
                throw new NoAnswer("an answer without a text");
            }
            return text.textValue();
        } catch (Unreachable e) {
            throw new NoAnswer(e.reason());
        } catch (JsonProcessingException e) {
            throw new NoAnswer("an answer that is no JSON");
        }
    }
}
