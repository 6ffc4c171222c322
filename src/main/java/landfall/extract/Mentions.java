package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits;

/** Finds the actors of a sentence and the markers that tell giver from getter. */
final class Mentions {
    private static final List<Sense> ORDER = List.of(
            Sense.DECLARED,
            Sense.THROUGH,
            Sense.TO,
            Sense.FROM,
            Sense.BY,
            Sense.AGAINST,
            Sense.IN,
            Sense.WITH,
            Sense.OF);
    private static final List<Sense> OWNED = List.of(
            Sense.GOODS,
            Sense.SUPPLY_NOUN,
            Sense.VESSEL,
            Sense.ASIDE,
            Sense.CARGO,
            Sense.OFFICE,
            Sense.ROLE,
            Sense.PRIVATE,
            Sense.WAR);
    private static final List<Sense> NO_OWNER =
            List.of(Sense.ACTOR, Sense.PERSON, Sense.OWN_COUNTRY, Sense.PRONOUN, Sense.MONTH, Sense.WEEKDAY);
    private static final Set<Sense> CLAUSE_OPENERS = Set.of(Sense.THAT, Sense.WHETHER, Sense.UNREAL, Sense.BUT);
    private static final int REACH_BACK = 4;

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
        return mentions;
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
        Sense marker = markerBefore(hit);
        if (marker == null) {
            marker = particle(hit);
        } else if (marker == Sense.TO && isLocative(hit)) {
            marker = Sense.IN;
        }
        if (marker == null && !before.isEmpty()) {
            marker = coordinated(before.get(before.size() - 1), hit);
        }
        return new Mention(kind, hit.value(), hit.from(), hit.to(), marker, owns(hit));
    }

    /** "в Россию" goes there, "в России" is there. */
    private boolean isLocative(Hit hit) {
        String word = sentence.token(hit.to() - 1).lower();
        return sentence.language().traits().locative().stream().anyMatch(word::endsWith)
                && sentence.endingAt(hit.from() - 1).stream().anyMatch(h -> h.sense() == Sense.IN);
    }

    /** "러시아에": the ending says who gets. The longest ending counts. */
    private Sense particle(Hit hit) {
        String word = sentence.token(hit.to() - 1).lower();
        if (hit.sense() == Sense.DEMONYM
                && !sentence.language().traits().locative().isEmpty()) {
            return null; // "российской" is no instrumental of a name
        }
        Traits.Particle best = null;
        for (Traits.Particle p : sentence.language().traits().roles()) {
            boolean glued =
                    word.endsWith(p.ending()) && word.length() > p.ending().length();
            boolean apart = hit.to() < sentence.size()
                    && sentence.language().traits().order() == Traits.Order.SOV // Polish "Serbia nie" is no dative
                    && sentence.token(hit.to()).lower().equals(p.ending());
            if ((glued || apart)
                    && (best == null || p.ending().length() > best.ending().length())) {
                best = p;
            }
        }
        return best == null || best.sense() == Sense.TOPIC ? null : best.sense();
    }

    /** {@code ل-} is written before the name, everything else after it. */
    private boolean glued(String word, String particle) {
        if (particle.endsWith("-")) {
            return word.startsWith(particle.substring(0, particle.length() - 1))
                    && !sentence.language().isName(word);
        }
        return word.endsWith(particle) && word.length() > particle.length();
    }

    private Sense markerBefore(Hit hit) {
        int from = hit.from();
        boolean compound =
                hit.to() < sentence.size() && sentence.token(hit.to()).is("-");
        boolean article =
                sentence.endingAt(from - 1).stream().anyMatch(h -> h.sense() == Sense.DATIVE && h.length() == 1);
        boolean phrase = !compound
                && sentence.startingAt(from - 1).stream()
                        .anyMatch(h -> h.sense() == Sense.DATIVE && h.to() >= hit.to());
        Sense preposition = preposition(from);
        if (preposition == null && (article || phrase) && !nounBefore(from - 1)) {
            return Sense.TO;
        }
        return preposition;
    }

    /** "die Armee der Ukraine" is a genitive. */
    private boolean nounBefore(int article) {
        int noun = article - 1;
        boolean name = sentence.hits().stream()
                .anyMatch(h -> h.from() <= noun && noun < h.to() && NO_OWNER.contains(h.sense()));
        return noun > 0 && sentence.token(noun).isCapital() && !name;
    }

    private Sense preposition(int from) {
        for (int i = from - 1; i >= Math.max(0, from - REACH_BACK); i--) {
            if (sentence.endsWith(i, Sense.IN) && office(i - 1) && i > 1) {
                return preposition(officeStart(i - 1)); // "to the government in Tripoli"
            }
            if (opens(i) && sentence.endsWith(i, Sense.ARTICLE)) {
                return null; // Portuguese "A Sérvia", "que a Sérvia" open with the article, not with "to"
            }
            Sense found = longest(i);
            if (found != null) {
                boolean place = found == Sense.IN || found == Sense.TO; // "aggression toward Ukraine"
                return place && afterWar(i) ? Sense.WAR : found;
            }
            boolean owner =
                    i + 1 < sentence.size() && sentence.token(i + 1).lower().equals("'");
            boolean noun = sentence.startsWith(i - 1, Sense.ARTICLE)
                    && !sentence.token(i).isCapital()
                    && sentence.startingAt(i).isEmpty()
                    && i == from - 1;
            if (!owner && (noun || !modifier(i))) {
                return null; // "on the day North Korea fired"
            }
        }
        return null;
    }

    private boolean opens(int i) {
        return i == 0
                || !sentence.token(i - 1).isWord()
                || sentence.endingAt(i - 1).stream().anyMatch(h -> CLAUSE_OPENERS.contains(h.sense()));
    }

    /** "north of" is a place, though "of" alone is none; of equals the first in order. */
    private Sense longest(int end) {
        return sentence.endingAt(end).stream()
                .filter(h -> ORDER.contains(h.sense()))
                .min(Comparator.comparingInt((Hit h) -> -h.length()).thenComparing(h -> ORDER.indexOf(h.sense())))
                .map(Hit::sense)
                .orElse(null);
    }

    private boolean office(int i) {
        return sentence.endsWith(i, Sense.OFFICE) || sentence.endsWith(i, Sense.ROLE);
    }

    private int officeStart(int end) {
        return sentence.endingAt(end).stream().mapToInt(Hit::from).min().orElse(end);
    }

    /** "the war in Ukraine": a place, nobody's role. */
    private boolean afterWar(int preposition) {
        return sentence.endsWith(preposition - 1, Sense.WAR);
    }

    private boolean modifier(int i) {
        boolean cases = !sentence.language().traits().locative().isEmpty();
        boolean noun =
                cases && sentence.token(i).isWord() && sentence.startingAt(i).isEmpty();
        if (noun || sentence.startsWith(i, Sense.MONTH) || sentence.startsWith(i, Sense.WEEKDAY)) {
            return false; // "на фоне российской", "в июле Вашингтон"
        }
        Token token = sentence.token(i);
        if (!token.isWord()) {
            return token.is("-") || token.lower().equals("'");
        }
        if (sentence.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && stops(h.sense()))) {
            return false;
        }
        return true;
    }

    private static boolean stops(Sense sense) {
        return switch (sense) {
            case SUPPLY,
                    RECEIVE,
                    REQUEST,
                    CONCEAL,
                    LAUNCH,
                    SAY,
                    DENY,
                    ACCUSE,
                    SUSPECT,
                    THAT,
                    GOODS,
                    BUT,
                    NEGATION,
                    ACTOR,
                    REGION,
                    ACCORDING,
                    AUXILIARY,
                    INTENT -> true;
            default -> false;
        };
    }

    /** "to Hamas and Hezbollah": the second name is bound as the first. */
    private Sense coordinated(Mention previous, Hit hit) {
        if (hit.from() <= previous.to() || hit.from() - previous.to() > 2) {
            return null;
        }
        Token joint = sentence.token(previous.to());
        boolean and = joint.isWord() && sentence.endsWith(previous.to(), Sense.AND);
        boolean comma = joint.is(",") && hit.from() == previous.to() + 1 && listGoesOn(hit.to());
        boolean region = previous.kind() == Mention.Kind.REGION;
        return and || (comma && region == (hit.sense() == Sense.REGION)) ? previous.marker() : null;
    }

    /** "Britain and many other Western allies", "the US, Britain": names in one list. */
    static boolean joined(Sentence s, Mention one, Mention other) {
        boolean and = false;
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

    private Sense owns(Hit hit) {
        boolean compound =
                hit.to() < sentence.size() && sentence.token(hit.to()).is("-");
        Sense owned = owned(hit);
        return owned == null && compound ? Sense.ASIDE : owned; // "US-geführt"
    }

    private Sense owned(Hit hit) {
        Sense noun = ownedBefore(hit);
        if (noun != null && sentence.language().traits().order() == Traits.Order.VSO) {
            return noun; // Arabic "the Russian army" has the adjective last
        }
        int i = hit.to();
        boolean possessive = i < sentence.size()
                && sentence.token(i).lower().equals("'")
                && i + 1 < sentence.size()
                && sentence.token(i + 1).lower().equals("s");
        if (possessive) {
            i += 2;
        }
        possessive |=
                sentence.language().isGenitive(sentence.token(hit.to() - 1).lower());
        if ((hit.sense() == Sense.ACTOR || hit.sense() == Sense.PERSON)
                && !possessive
                && (i >= sentence.size() || !sentence.token(i).is("-"))) {
            return null;
        }
        for (int j = i; j < Math.min(sentence.size(), i + 3); j++) {
            for (Sense sense : OWNED) {
                if (sentence.startsWith(j, sense)) {
                    return sense;
                }
            }
            if (!sentence.token(j).isWord() && !sentence.token(j).is("-")) {
                return ownedBefore(hit);
            }
        }
        return ownedBefore(hit);
    }

    /** Where adjectives follow: "missiles iraniens". */
    private Sense ownedBefore(Hit hit) {
        if (hit.sense() != Sense.DEMONYM) {
            return null;
        }
        return OWNED.stream()
                .filter(sense -> sentence.endsWith(hit.from() - 1, sense))
                .findFirst()
                .orElse(null);
    }
}
