package landfall.remote;

import java.util.Map;
import landfall.propose.LanguageModel;

/** A model behind any server that speaks the chat-completions form. */
final class OpenAiLike implements LanguageModel {
    private final Fetch fetch;
    private final ModelSettings settings;
    private final String key;

    /** @param key or null where the server wants none */
    OpenAiLike(Fetch fetch, ModelSettings settings, String key) {
        this.fetch = fetch;
        this.settings = settings;
        this.key = key;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String answer(String instruction, String text) throws NoAnswer, InterruptedException {
        Map<String, Object> body = ChatAnswers.question(settings.name(), instruction, text);
        body.put("temperature", 0);
        body.put("response_format", Map.of("type", "json_object"));
        Map<String, String> headers = key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
        String address = settings.endpoint().replaceAll("/+$", "") + "/chat/completions";
        return ChatAnswers.ask(fetch, address, headers, body, "/choices/0/message/content");
    }
}
