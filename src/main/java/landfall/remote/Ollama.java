package landfall.remote;

import java.util.Map;
import landfall.propose.LanguageModel;

/** A model that Ollama runs on the user's own machine. */
final class Ollama implements LanguageModel {
    private final Fetch fetch;
    private final ModelSettings settings;

    Ollama(Fetch fetch, ModelSettings settings) {
        this.fetch = fetch;
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String answer(String instruction, String text) throws NoAnswer, InterruptedException {
        Map<String, Object> body = ChatAnswers.question(settings.name(), instruction, text);
        body.put("stream", false);
        body.put("format", "json");
        body.put("options", Map.of("temperature", 0, "seed", 1));
        String address = settings.endpoint().replaceAll("/+$", "") + "/api/chat";
        return ChatAnswers.ask(fetch, address, Map.of(), body, "/message/content");
    }
}
