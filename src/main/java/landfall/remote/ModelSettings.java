package landfall.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.propose.LanguageModel;
import landfall.propose.Proposals;
import landfall.reject.Refusal;
import landfall.setting.Setting;

/**
 * The language model that may propose statements, if the user wants one.
 *
 * @param kind {@code none}, {@code openai} for any endpoint of that form, or {@code ollama}
 * @param endpoint address up to the part that every such server has alike
 * @param name of the model
 * @param keyVariable environment variable that holds the key, or empty; the key itself stands in no file
 * @param timeout longest time for one answer
 * @param largest most bytes of one answer
 * @param question most characters of a report in one question
 * @param proposals most proposals taken from one answer
 * @param patience answers in a row that may fail to come before no more is asked
 */
public record ModelSettings(
        @Setting(
                value = "none",
                meaning = "none, openai (any endpoint of that form) or ollama",
                source = "our judgement")
        String kind,

        @Setting(
                value = "http://127.0.0.1:11434",
                meaning = "where the model answers; for openai with the version: https://…/v1",
                source = "where Ollama listens")
        String endpoint,

        @Setting(value = "", meaning = "name of the model", source = "the user")
        String name,

        @Setting(
                value = "",
                meaning = "environment variable that holds the key; the key itself belongs in no file",
                source = "the user")
        String keyVariable,

        @Setting(value = "60 s", aboveZero = true, meaning = "longest time for one answer", source = "our judgement")
        Duration timeout,

        @Setting(value = "1 MB", meaning = "largest answer read", source = "our judgement")
        int largest,

        @Setting(
                value = "6000 characters",
                meaning = "most characters of a report in one question",
                source = "our judgement: small models lose what stands in the middle of long texts")
        int question,

        @Setting(value = "40 proposals", meaning = "most proposals taken from one answer", source = "our judgement")
        int proposals,

        @Setting(
                value = "3 answers",
                meaning = "answers in a row that may fail to come before no more is asked",
                source = "our judgement")
        int patience) {

    /** @throws Refusal when the kind is none, or a model without an address or a name is asked for */
    public ModelSettings {
        if (!List.of("none", "openai", "ollama").contains(kind)) {
            throw new Refusal("model.kind: \"" + kind + "\" is not none, openai or ollama");
        }
        if (!kind.equals("none") && (name.isEmpty() || !Door.isWebAddress(endpoint))) {
            throw new Refusal("model: give the name of the model and the web address where it answers");
        }
    }

    /**
     * What asks the model; nothing when it is off.
     *
     * @param environment of the process, where the key stands
     */
    public Optional<Proposals> proposals(Map<String, String> environment) {
        if (kind.equals("none")) {
            return Optional.empty();
        }
        Fetch fetch = new Fetch(new Fetch.Limits(timeout, largest << 20, 0));
        LanguageModel model =
                kind.equals("ollama") ? new Ollama(fetch, this) : new OpenAiLike(fetch, this, key(environment));
        return Optional.of(new Proposals(model, question, proposals, patience));
    }

    private String key(Map<String, String> environment) {
        if (keyVariable.isEmpty()) {
            return null;
        }
        String key = environment.get(keyVariable);
        if (key == null || key.isBlank()) {
            throw new Refusal("model.key-variable: the environment has no variable " + keyVariable);
        }
        return key.strip();
    }
}
