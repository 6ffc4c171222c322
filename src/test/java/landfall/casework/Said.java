package landfall.casework;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;

/** Builds statements for tests: {@code Said.by("John Kirby", "US").on("2022-11-02").in("doc", 100).that("KP", SUPPLY, "RU")}. */
final class Said {
    private final Actor speaker;
    private String day;
    private String event;
    private String doc = "doc";
    private int start;
    private Stance stance = Stance.ASSERTS;
    private List<String> via = List.of();
    private List<String> flags = List.of();
    private String quote = "…";

    private Said(Actor speaker) {
        this.speaker = speaker;
    }

    static Said by(String name, String country) {
        Actor.Kind kind = name == null
                ? Actor.Kind.NARRATOR
                : name.contains(" ") && !name.startsWith("North") && !name.startsWith("United")
                        ? Actor.Kind.PERSON
                        : Actor.Kind.STATE;
        return new Said(name == null ? Actor.NARRATOR : new Actor(name, null, country, kind));
    }

    Said on(String day) {
        this.day = day;
        return this;
    }

    Said happened(String event) {
        this.event = event;
        return this;
    }

    Said in(String doc, int start) {
        this.doc = doc;
        this.start = start;
        return this;
    }

    Said stance(Stance stance) {
        this.stance = stance;
        return this;
    }

    Said flag(String flag) {
        this.flags = List.of(flag);
        return this;
    }

    Said via(String... via) {
        this.via = List.of(via);
        return this;
    }

    Said quote(String quote) {
        this.quote = quote;
        return this;
    }

    Claim that(String supplier, Relation relation, String recipient, Goods... goods) {
        return new Claim(
                doc + ":" + start + ":" + relation.id(),
                doc,
                new Span(start, start + quote.length()),
                quote,
                speaker,
                stance,
                relation,
                supplier == null ? List.of() : List.of(supplier.split("\\|")),
                recipient == null ? List.of() : List.of(recipient.split("\\|")),
                List.of(goods),
                null,
                via,
                List.of(),
                List.of(),
                day == null ? null : new When(day, "test"),
                event == null ? null : new When(event, "test"),
                List.of(),
                "en",
                flags);
    }
}
