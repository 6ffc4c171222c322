package landfall.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.geo.PlaceNames;
import landfall.reject.Refusal;

/**
 * What a person says that the words of a statement mean. The words themselves, and where they stand, are never corrected. Keys and
 * values are those that claims are printed with; several values are joined by {@code |}; an empty value means "not said".
 *
 * @param fields what was changed: {@code stance} to {@code denies}
 */
public record Correction(Map<String, String> fields) {
    /** What can be corrected. */
    public static final List<String> KEYS = List.of(
            "stance",
            "relation",
            "supplier",
            "recipient",
            "goods",
            "via",
            "speakerName",
            "speakerCountry",
            "saidAt",
            "eventTime");

    /** ISO 3166, Kosovo, and the two unions of states that statements name like states. */
    private static final Set<String> STATES = states();

    private static final int LONGEST = 200;
    private static final String PARTY = "[A-Z]{2}|[\\p{L}][\\p{L}0-9 .'’-]{1,59}";

    /** @throws Refusal in one sentence, when a key or a value is none that a claim can have */
    public Correction {
        fields = new TreeMap<>(fields);
        if (fields.isEmpty()) {
            throw new Refusal("A correction changes something: give at least one of " + String.join(", ", KEYS) + ".");
        }
        fields.forEach(Correction::check);
    }

    private static void check(String key, String value) {
        if (!KEYS.contains(key)) {
            throw new Refusal("\"" + key + "\" cannot be corrected; one of " + String.join(", ", KEYS) + " can.");
        }
        if (value.length() > LONGEST) {
            throw new Refusal("The value of " + key + " is longer than " + LONGEST + " characters.");
        }
        switch (key) {
            case "stance" ->
                known(key, value, Arrays.stream(Stance.values()).map(Stance::id).toList());
            case "relation" ->
                known(
                        key,
                        value,
                        Arrays.stream(Relation.values()).map(Relation::id).toList());
            case "goods" ->
                split(value)
                        .forEach(v -> known(
                                key,
                                v,
                                Arrays.stream(Goods.values()).map(Goods::id).toList()));
            case "supplier", "recipient" -> split(value).forEach(v -> party(key, v));
            case "speakerCountry" -> {
                if (!value.isEmpty() && !STATES.contains(value)) {
                    throw new Refusal(
                            "speakerCountry: \"" + value + "\" is no country code; use ISO 3166, such as KP.");
                }
            }
            case "saidAt", "eventTime" -> {
                if (!value.isEmpty() && Days.of(value).isEmpty()) {
                    throw new Refusal(key + ": \"" + value + "\" is no date; write 2022-11-02, 2022-11 or 2022.");
                }
            }
            default -> {}
        }
    }

    private static Set<String> states() {
        Set<String> states = new TreeSet<>(List.of(Locale.getISOCountries()));
        states.addAll(List.of("EU", "UN", "XK"));
        return Set.copyOf(states);
    }

    private static void known(String key, String value, List<String> words) {
        if (!words.contains(value)) {
            throw new Refusal(key + ": \"" + value + "\" is none of " + String.join(", ", words) + ".");
        }
    }

    /** A state by its code, anybody else by name: a state's name or a mistyped code would open a case of its own. */
    private static void party(String key, String value) {
        boolean code = value.matches("[A-Z]{2}");
        if (!value.matches(PARTY) || code && !STATES.contains(value)) {
            throw new Refusal(key + ": \"" + value + "\" is no country code and no name of an actor.");
        }
        STATES.stream()
                .filter(state -> PlaceNames.of(state).equalsIgnoreCase(value))
                .filter(state -> !state.equals(value))
                .findFirst()
                .ifPresent(state -> {
                    throw new Refusal(key + ": \"" + value + "\" is a state; write its code, " + state + ".");
                });
    }

    /** The statement as corrected; its dates say by whom. */
    public Claim applyTo(Claim c, String who) {
        Actor speaker = new Actor(
                text("speakerName", c.speaker().name()),
                c.speaker().role(),
                text("speakerCountry", c.speaker().country()),
                kind(c.speaker()));
        return new Claim(
                c.id(),
                c.doc(),
                c.span(),
                c.quote(),
                speaker,
                one("stance", c.stance(), v -> stance(v)),
                one("relation", c.relation(), v -> relation(v)),
                many("supplier", c.suppliers()),
                many("recipient", c.recipients()),
                fields.containsKey("goods")
                        ? split(fields.get("goods")).stream()
                                .flatMap(v -> Goods.find(v).stream())
                                .toList()
                        : c.goods(),
                c.quantity(),
                c.distance(),
                many("via", c.via()),
                c.vessels(),
                c.places(),
                date("saidAt", c.saidAt(), who),
                date("eventTime", c.eventTime(), who),
                c.hedges(),
                c.language(),
                flags(c.flags()));
    }

    /** A narrator who is given a name is somebody. */
    private Actor.Kind kind(Actor speaker) {
        boolean named = !fields.getOrDefault("speakerName", "").isEmpty();
        return named && speaker.kind() == Actor.Kind.NARRATOR ? Actor.Kind.PERSON : speaker.kind();
    }

    private static Stance stance(String id) {
        return Arrays.stream(Stance.values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Relation relation(String id) {
        return Arrays.stream(Relation.values())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> T one(String key, T before, Function<String, T> read) {
        return fields.containsKey(key) ? read.apply(fields.get(key)) : before;
    }

    private String text(String key, String before) {
        String value = fields.get(key);
        return value == null ? before : value.isBlank() ? null : value.strip();
    }

    private List<String> many(String key, List<String> before) {
        return fields.containsKey(key) ? split(fields.get(key)) : before;
    }

    private When date(String key, When before, String who) {
        String value = fields.get(key);
        return value == null ? before : value.isEmpty() ? null : new When(value, "corrected by " + who);
    }

    private static List<String> flags(List<String> before) {
        List<String> flags = new ArrayList<>(before);
        flags.add(Claim.CORRECTED);
        return flags;
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split("\\|"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
