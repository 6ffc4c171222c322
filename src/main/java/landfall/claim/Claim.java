package landfall.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One statement by one speaker about one transfer, tied to the exact words. A denial is a claim whose stance is
 * {@link Stance#DENIES}.
 *
 * <p>Countries are ISO 3166-1 alpha-2, {@code EU}, or the English name of a non-state actor; several are possible
 * ("Iran and North Korea").
 *
 * @param id stable: made of document, span and relation
 * @param doc id of the report
 * @param span where it stands in the report's text
 * @param quote exactly that text
 * @param speaker who takes responsibility for it
 * @param stance how the speaker stands to it
 * @param relation what it is about
 * @param suppliers who gives; empty when not said
 * @param recipients who gets; empty when not said
 * @param goods classes of cargo; empty when not said
 * @param quantity how much, or null
 * @param distance of a launch: how far it went, or how far from a place it came down, or null
 * @param via regions or countries on the route, as ids of {@code geo.Region} or countries
 * @param vessels ships named
 * @param places ports and places named
 * @param saidAt when it was said, or null
 * @param eventTime when it is said to have happened, or null
 * @param hedges words that weaken it, as they stand in the text
 * @param language ISO 639-1 of the text
 * @param flags reasons for a person to look: {@code suspect-translation}, {@code ambiguous-roles}, {@code carried-over}, {@code repeated},
 *     {@code seized}, {@code lost}
 */
public record Claim(
        String id,
        String doc,
        Span span,
        String quote,
        Actor speaker,
        Stance stance,
        Relation relation,
        List<String> suppliers,
        List<String> recipients,
        List<Goods> goods,
        Quantity quantity,
        Quantity distance,
        List<String> via,
        List<String> vessels,
        List<String> places,
        When saidAt,
        When eventTime,
        List<String> hedges,
        String language,
        List<String> flags) {

    /** Flag of a denial made more than once ("repeatedly denied"): its day is that of the report at the latest. */
    public static final String REPEATED = "repeated";

    /** Flag of a statement which says that the cargo it tells of was stopped before it arrived. */
    public static final String SEIZED = "seized";

    /** Flag of a statement about a cargo that went down, burnt or turned back with its ship, by the report that it stands in. */
    public static final String LOST = "lost";

    /** Flag of a statement of which a person said what its words mean. */
    public static final String CORRECTED = "corrected";

    public Claim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(quote);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(stance);
        Objects.requireNonNull(relation);
        suppliers = List.copyOf(suppliers);
        recipients = List.copyOf(recipients);
        goods = List.copyOf(goods);
        via = List.copyOf(via);
        vessels = List.copyOf(vessels);
        places = List.copyOf(places);
        hedges = List.copyOf(hedges);
        flags = List.copyOf(flags);
    }

    /** A statement that tells of no distance. */
    public Claim(
            String id,
            String doc,
            Span span,
            String quote,
            Actor speaker,
            Stance stance,
            Relation relation,
            List<String> suppliers,
            List<String> recipients,
            List<Goods> goods,
            Quantity quantity,
            List<String> via,
            List<String> vessels,
            List<String> places,
            When saidAt,
            When eventTime,
            List<String> hedges,
            String language,
            List<String> flags) {
        this(
                id,
                doc,
                span,
                quote,
                speaker,
                stance,
                relation,
                suppliers,
                recipients,
                goods,
                quantity,
                null,
                via,
                vessels,
                places,
                saidAt,
                eventTime,
                hedges,
                language,
                flags);
    }

    /** The same statement in a document that goes by another id. */
    public Claim in(String otherDoc) {
        return new Claim(
                id,
                otherDoc,
                span,
                quote,
                speaker,
                stance,
                relation,
                suppliers,
                recipients,
                goods,
                quantity,
                distance,
                via,
                vessels,
                places,
                saidAt,
                eventTime,
                hedges,
                language,
                flags);
    }

    /** Whether it says that its cargo was stopped before it arrived. */
    public boolean isOfSeized() {
        return flags.contains(SEIZED);
    }

    /** Whether its report says that the cargo went down, burnt or turned back with its ship. */
    public boolean isOfLost() {
        return flags.contains(LOST);
    }

    /** Whether the cargo it tells of did not arrive, by what is told. */
    public boolean isOfStopped() {
        return isOfSeized() || isOfLost();
    }

    /** As the command line prints it; what is not known is absent, several values are joined by {@code |}. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("doc", doc);
        fields.put("start", span.start());
        fields.put("end", span.end());
        fields.put("quote", quote);
        fields.put("speakerName", speaker.name());
        fields.put("speakerRole", speaker.role());
        fields.put("speakerCountry", speaker.country());
        fields.put("stance", stance.id());
        fields.put("relation", relation.id());
        fields.put("supplier", joined(suppliers));
        fields.put("recipient", joined(recipients));
        fields.put("goods", joined(goods.stream().map(Goods::id).toList()));
        fields.put("quantity", quantity == null ? null : quantity.fields());
        fields.put("distance", distance == null ? null : distance.fields());
        fields.put("via", orNull(via));
        fields.put("vessels", orNull(vessels));
        fields.put("places", orNull(places));
        fields.put("saidAt", saidAt == null ? null : saidAt.value());
        fields.put("saidAtBasis", saidAt == null ? null : saidAt.basis());
        fields.put("eventTime", eventTime == null ? null : eventTime.value());
        fields.put("eventTimeBasis", eventTime == null ? null : eventTime.basis());
        fields.put("hedges", orNull(hedges));
        fields.put("language", language);
        fields.put("flags", orNull(flags));
        fields.values().removeIf(v -> v == null);
        return fields;
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? null : String.join("|", values);
    }

    private static List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
