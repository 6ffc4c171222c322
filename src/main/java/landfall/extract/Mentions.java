package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/** Finds the actors of a sentence, each with its {@link Markers marker} and with what it {@link Owning owns}. */
final class Mentions {
    private static final int REACH_BACK = 4;
    private static final Set<Sense> VERBS =
            Set.of(Sense.SUPPLY, Sense.RECEIVE, Sense.REQUEST, Sense.LAUNCH, Sense.DENY, Sense.SAY);

    /** "de l'Iran, de la Biélorussie", "the US, allied Britain": what may stand between the names of a list. */
    private static final Set<Sense> IN_LISTS = Set.of(Sense.ARTICLE, Sense.ROLE, Sense.OF);

    /** "lui a": what may stand between a subject and its verb, and how much of it. */
    private static final Set<Sense> PARTICLES =
            Set.of(Sense.AUXILIARY, Sense.PRONOUN, Sense.DATIVE, Sense.ARTICLE, Sense.NEGATION);

    private static final int BEFORE_VERB = 3;

    private final Sentence sentence;

    Mentions(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        for (Hit hit : sentence.hits()) {
            Mention.Kind kind = kind(hit.sense());
            if (kind != null && !isPart(hit)) {
                mentions.add(mention(hit, kind, mentions));
            }
        }
        return new Belligerents(sentence).marked(new Listed(sentence).marked(mentions));
    }

    /** "드론 인도": the end of a word for a delivery, which alone would name a state. */
    private boolean isPart(Hit name) {
        return sentence.endingAt(name.to() - 1).stream()
                .anyMatch(h -> h.sense() == Sense.SUPPLY_NOUN && h.from() < name.from());
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
        if (new Belligerents(sentence).namesWar(hit)) {
            return new Mention(kind, hit.value(), hit.from(), hit.to(), Sense.WAR, null);
        }
        Markers markers = new Markers(sentence);
        Sense marker = markers.of(hit);
        Sense listed = before.isEmpty() ? null : coordinated(before.get(before.size() - 1), hit);
        if (listed != null && (marker == null || markers.byEndingOnly(hit))) {
            marker = listed;
        }
        int next = sentence.startsWith(hit.to(), Sense.NEGATION) ? hit.to() + 1 : hit.to();
        if (marker == Sense.TO && sentence.startsWith(next, Sense.MANAGE)) {
            marker = null; // "Ирану не удалось доставить"
        }
        if (marker == Sense.TO && !before.isEmpty() && isArticle(before.get(before.size() - 1), hit)) {
            marker = null;
        }
        boolean object = new Infinitive(sentence).isObject(hit) || isAccusative(hit);
        if (kind == Mention.Kind.NAME && marker == null && object) {
            return new Mention(kind, hit.value(), hit.from(), hit.to(), Sense.TO, null);
        }
        if (kind == Mention.Kind.SELF && marker == null && sentence.startsWith(hit.from(), Sense.US)) {
            return new Mention(kind, hit.value(), hit.from(), hit.to(), Sense.TO, null); // "does not supply us"
        }
        return new Mention(kind, hit.value(), hit.from(), hit.to(), marker, new Owning(sentence).by(hit));
    }

    /** "Хуситов вооружает Иран": of people the accusative of many ends so. */
    private boolean isAccusative(Hit hit) {
        String word = sentence.token(hit.to() - 1).lower();
        return sentence.language().traits().accusative().stream().anyMatch(word::endsWith)
                && sentence.startsWith(hit.to(), Sense.SUPPLY);
    }

    /** Portuguese "o Irã e a Coreia do Norte", "à Rússia e a Coreia do Norte enviou": what may be "to" is the article of a further subject. */
    private boolean isArticle(Mention previous, Hit hit) {
        return (previous.bare() || acts(hit))
                && hit.from() - previous.to() == 2
                && sentence.endsWith(previous.to(), Sense.AND)
                && sentence.endsWith(hit.from() - 1, Sense.ARTICLE);
    }

    /** "to Hamas and Hezbollah": the second name is bound as the first. */
    private Sense coordinated(Mention previous, Hit hit) {
        boolean apart = hit.to() < sentence.size()
                && sentence.token(hit.to()).lower().equals("'"); // "as well as Germany's delivery"
        if (hit.from() > previous.to() && isLongJoint(previous.to(), hit.from()) && !apart && !acts(hit)) {
            return previous.marker();
        }
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

    /** ", as well as", "а также", before an article or not. */
    private boolean isLongJoint(int from, int to) {
        int begin = sentence.token(from).is(",") ? from + 1 : from;
        return sentence.startingAt(begin).stream()
                .anyMatch(h -> h.sense() == Sense.AND && h.length() > 1 && h.to() <= to && to - h.to() <= 1);
    }

    /** "sent drones to Russia and Iran supplied", "et la Corée lui a envoyé": a verb of its own follows. */
    private boolean acts(Hit name) {
        Order order = sentence.language().traits().order();
        int i = name.to();
        while (i - name.to() < BEFORE_VERB && PARTICLES.stream().anyMatch(startsWith(sentence, i))) {
            i++;
        }
        int and = sentence.startsWith(name.from() - 1, Sense.ARTICLE) ? name.from() - 2 : name.from() - 1;
        boolean verb = sentence.startingAt(i).stream().anyMatch(h -> VERBS.contains(h.sense()));
        boolean object = order == Order.SVO || i == name.to() && sentence.has(i, sentence.size(), Sense.GOODS);
        return verb
                && object
                && (order == Order.SVO || order == Order.V2)
                && name.from() > 1
                && sentence.endsWith(and, Sense.AND)
                && sentence.token(and).isWord()
                && !sentence.startsWith(i + 1, Sense.BY);
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
            int at = i;
            boolean joint = s.token(i).is(",")
                    || !s.within(one.to(), other.from(), h -> h.sense() == Sense.AND && h.from() <= at && at < h.to())
                            .isEmpty();
            boolean plain = s.token(i).isWord()
                    && (s.startingAt(i).isEmpty() || IN_LISTS.stream().anyMatch(startsWith(s, i)));
            if (!joint && !plain) {
                return false;
            }
            and |= joint;
        }
        return and && other.from() - one.to() <= REACH_BACK;
    }

    private static Predicate<Sense> startsWith(Sentence s, int token) {
        return sense -> s.startsWith(token, sense);
    }

    private boolean listGoesOn(int i) {
        return i < sentence.size() && (sentence.token(i).is(",") || sentence.startsWith(i, Sense.AND));
    }
}
