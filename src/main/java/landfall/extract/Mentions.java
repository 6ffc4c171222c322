package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/** Finds the actors of a sentence, each with its {@link Markers marker} and with what it {@link Owning owns}. */
final class Mentions {
    private static final int REACH_BACK = 4;
    private static final Set<Sense> VERBS =
            Set.of(Sense.SUPPLY, Sense.RECEIVE, Sense.REQUEST, Sense.LAUNCH, Sense.DENY, Sense.SAY);

    private final Sentence sentence;

    Mentions(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        for (Hit hit : sentence.hits()) {
            Mention.Kind kind = kind(hit.sense());
            if (kind != null) {
                mentions.add(mention(hit, kind, mentions));
            }
        }
        return new Listed(sentence).marked(mentions);
    }

    private static Mention.Kind kind(Sense sense) {
        return switch (sense) {
            case ACTOR, PERSON -> Mention.Kind.NAME;
            case DEMONYM -> Mention.Kind.ADJECTIVE;
            case PLACE -> Mention.Kind.PLACE;
            case REGION -> Mention.Kind.REGION;
            case WE, OWN_COUNTRY -> Mention.Kind.SELF;
            default -> null;
        };
    }

    private Mention mention(Hit hit, Mention.Kind kind, List<Mention> before) {
        if (sentence.endsWith(hit.from() - 1, Sense.WAR) && hit.sense() != Sense.DEMONYM) {
            return new Mention(kind, hit.value(), hit.from(), hit.to(), Sense.WAR, null); // "la guerre d'Ukraine"
        }
        Markers markers = new Markers(sentence);
        Sense marker = markers.of(hit);
        Sense listed = before.isEmpty() ? null : coordinated(before.get(before.size() - 1), hit);
        if (listed != null && (marker == null || markers.byEndingOnly(hit))) {
            marker = listed;
        }
        if (kind == Mention.Kind.SELF && marker == null && sentence.startsWith(hit.from(), Sense.US)) {
            return new Mention(kind, hit.value(), hit.from(), hit.to(), Sense.TO, null); // "does not supply us"
        }
        return new Mention(kind, hit.value(), hit.from(), hit.to(), marker, new Owning(sentence).by(hit));
    }

    /** "to Hamas and Hezbollah": the second name is bound as the first. */
    private Sense coordinated(Mention previous, Hit hit) {
        if (hit.from() <= previous.to() || hit.from() - previous.to() > 2 || acts(hit)) {
            return null;
        }
        Token joint = sentence.token(previous.to());
        int last = hit.from() - 1;
        boolean behind = sentence.startingAt(previous.to()).isEmpty()
                && joint.isWord()
                && sentence.token(last).isWord()
                && sentence.endsWith(last, Sense.AND); // "حوثی‌ها و حزب‌الله"
        boolean and = joint.isWord() && sentence.endsWith(previous.to(), Sense.AND) || behind;
        boolean comma = joint.is(",")
                && hit.from() == previous.to() + 1
                && listGoesOn(hit.to())
                && !sentence.endsWith(previous.from() - 1, Sense.ACCORDING); // "According to Kyiv, Belarus, which"
        boolean region = previous.kind() == Mention.Kind.REGION;
        return and || (comma && region == (hit.sense() == Sense.REGION)) ? previous.marker() : null;
    }

    /** "sent drones to Russia and Iran supplied": a verb of its own follows. */
    private boolean acts(Hit name) {
        int i = sentence.startsWith(name.to(), Sense.AUXILIARY) ? name.to() + 1 : name.to();
        int and = sentence.startsWith(name.from() - 1, Sense.ARTICLE) ? name.from() - 2 : name.from() - 1;
        return sentence.language().traits().order() == Order.SVO
                && name.from() > 1
                && sentence.endsWith(and, Sense.AND)
                && sentence.token(and).isWord()
                && !sentence.startsWith(i + 1, Sense.BY)
                && sentence.startingAt(i).stream().anyMatch(h -> VERBS.contains(h.sense()));
    }

    /** "Britain and many other Western allies", "the US, Britain": names in one list. */
    static boolean joined(Sentence s, Mention one, Mention other) {
        boolean and = false;
        if (s.isTopic(one.to() - 1)) {
            return false;
        }
        if (Listed.isGlued(s, one, other)) {
            return true;
        }
        for (int i = one.to(); i < other.from(); i++) {
            boolean joint = s.token(i).is(",") || s.endsWith(i, Sense.AND);
            boolean plain = s.token(i).isWord()
                    && (s.startingAt(i).isEmpty() || s.startsWith(i, Sense.ARTICLE) || s.startsWith(i, Sense.ROLE));
            if (!joint && !plain) {
                return false;
            }
            and |= joint;
        }
        return and && other.from() - one.to() <= REACH_BACK;
    }

    private boolean listGoesOn(int i) {
        return i < sentence.size() && (sentence.token(i).is(",") || sentence.startsWith(i, Sense.AND));
    }
}
