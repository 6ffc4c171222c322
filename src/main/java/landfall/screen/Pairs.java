package landfall.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import landfall.setting.Settings;

/** Scores pairs of names, for measuring the matching on labelled pairs. */
public final class Pairs {
    private final NameSettings settings;

    public Pairs(NameSettings settings) {
        this.settings = settings;
    }

    public Pairs() {
        this(Settings.defaults(NameSettings.class, Settings.CARGO));
    }

    /**
     * @param id as in the question
     * @param score 0 … 1, four decimals
     * @param match whether it reaches the threshold
     * @param why in words
     */
    public record Scored(String id, double score, boolean match, String why) {
        /** As the command line prints it. */
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("score", score);
            fields.put("match", match);
            return fields;
        }
    }

    /**
     * @param id repeated in the answer
     * @param schemaOrNull {@code Person}, {@code Company}, {@code Vessel}, or null
     */
    public Scored score(String id, String name1, String name2, String schemaOrNull) {
        NameScore.Score score =
                new NameScore(settings).best(NameForm.of(name1), NameForm.of(name2), Entry.Schema.of(schemaOrNull));
        double rounded = Math.round(score.value() * 10_000) / 10_000.0;
        return new Scored(id, rounded, rounded >= settings.threshold(), score.why());
    }
}
