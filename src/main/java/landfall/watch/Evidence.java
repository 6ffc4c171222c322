package landfall.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reason for or against, with its weight. The weight is ten times the decimal logarithm of a likelihood ratio, covert
 * shipment to ordinary trade (decibans, after I. J. Good); items of one group are correlated and share a cap.
 *
 * @param id {@code E1}, {@code E2} … within the lead
 * @param reason which of the known reasons it is, as the weight's key in landfall.yml: {@code dark-call}
 * @param what what was seen, in a sentence
 * @param decibans weight that counts, after the group's cap; positive speaks for the shipment
 * @param rawDecibans weight before the cap
 * @param group name of the correlated group
 * @param source where the number comes from: {@code calibrated}, a citation, or {@code our judgement}
 * @param innocent the ordinary explanation
 * @param events ids of the events it rests on
 */
public record Evidence(
        String id,
        String reason,
        String what,
        double decibans,
        double rawDecibans,
        String group,
        String source,
        String innocent,
        List<String> events) {
    public Evidence {
        events = List.copyOf(events);
    }

    public boolean isFor() {
        return decibans > 0;
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("reason", reason);
        fields.put("what", what);
        fields.put("decibans", decibans);
        fields.put("rawDecibans", rawDecibans);
        fields.put("group", group);
        fields.put("source", source);
        fields.put("for", isFor());
        fields.put("innocent", innocent);
        fields.put("events", events);
        return fields;
    }
}
