package landfall.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits;

/** What marks a name as giver, getter or place: the preposition before it, across what modifies it, or its own ending. */
final class Markers {
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
    private static final List<Sense> NO_OWNER =
            List.of(Sense.ACTOR, Sense.PERSON, Sense.OWN_COUNTRY, Sense.PRONOUN, Sense.MONTH, Sense.WEEKDAY);
    private static final Set<Sense> CLAUSE_OPENERS = Set.of(Sense.THAT, Sense.WHETHER, Sense.UNREAL, Sense.BUT);
    private static final int REACH_BACK = 4;
    private static final int YEAR = 4;
    private static final Comparator<Traits.Particle> LONGER =
            Comparator.comparingInt(p -> p.ending().length());

    private final Sentence sentence;

    Markers(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The sense of what marks it, or null. */
    Sense of(Hit hit) {
        if (sentence.language().traits().order() == Traits.Order.SOV && sentence.startsWith(hit.to(), Sense.BY)) {
            return Sense.BY; // "Moskova tarafından", "모스크바에 의해"
        }
        if (hasPostpositions() && sentence.startsWith(hit.to(), Sense.THROUGH)) {
            return Sense.THROUGH; // "Çad üzerinden"
        }
        if (hasPostpositions() && sentence.startsWith(hit.to(), Sense.WITH)) {
            return Sense.WITH; // "Rusya ile"
        }
        if (sentence.language().traits().marksTopics()) {
            return isThrough(hit) ? Sense.THROUGH : owner(hit, particle(hit));
        }
        Sense before = markerBefore(hit);
        if (before == Sense.THROUGH && sentence.endsWith(hit.from() - 2, Sense.ACCUSATION)) {
            return null; // "Berichte über nordkoreanische Lieferungen"
        }
        boolean postposition = (before == Sense.BY || before == Sense.THROUGH) && hasPostpositions();
        if (before == null || postposition) {
            return particle(hit);
        }
        boolean has = before == Sense.FROM
                && !sentence.within(
                                0,
                                sentence.size(),
                                h -> h.sense() == Sense.HAS && h.from() < hit.from() && hit.to() < h.to())
                        .isEmpty();
        if (before == Sense.FROM && sentence.endsWith(hit.from() - 1, Sense.WITH) && particle(hit) == Sense.BY) {
            return Sense.WITH; // Polish "z Rosji" from it, "z Rosją" with it
        }
        return has ? Sense.HAS : before == Sense.TO && isLocative(hit) ? Sense.IN : before;
    }

    /** Whether only the ending of the name itself says so, and the word that governs the list it stands in says more. */
    boolean byEndingOnly(Hit hit) {
        return !sentence.language().traits().marksTopics() && markerBefore(hit) == null;
    }

    /** "ミャンマーの軍政に": what is marked is the government, the name only says whose. */
    private Sense owner(Hit name, Sense marker) {
        if (marker != Sense.OF) {
            return marker;
        }
        return sentence.hits().stream()
                .filter(h -> h.sense() == Sense.OFFICE && h.from() > name.from() && h.from() - name.to() <= 1)
                .findFirst()
                .map(this::particle)
                .filter(m -> m == Sense.TO || m == Sense.FROM)
                .orElse(marker);
    }

    /** "시리아를 거쳐", "チャドを経て": where particles mark, nothing stands before the name. */
    private boolean isThrough(Hit hit) {
        boolean particle = sentence.startingAt(hit.to()).stream()
                .noneMatch(h -> NO_OWNER.contains(h.sense()) || h.sense() == Sense.PLACE); // "북한이 나진항을 통해"
        return sentence.startsWith(hit.to(), Sense.THROUGH)
                || particle && sentence.startsWith(hit.to() + 1, Sense.THROUGH);
    }

    private boolean hasPostpositions() {
        Traits traits = sentence.language().traits();
        return traits.order() == Traits.Order.SOV && !traits.roles().isEmpty();
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
        boolean cases = !sentence.language().traits().locative().isEmpty();
        boolean office = hit.length() > 1 && sentence.startsWith(hit.from(), Sense.OFFICE);
        if (cases && (hit.sense() == Sense.DEMONYM || office)) {
            return null; // "российской" is no instrumental of a name, "МИД России" no dative
        }
        List<Traits.Particle> roles = sentence.language().traits().roles();
        return roles.stream()
                .filter(p -> isGlued(hit, word, p))
                .max(LONGER)
                .or(() -> roles.stream().filter(p -> isApart(hit, p)).max(LONGER)) // not the "이" of "러시아에 이 무기를"
                .map(Traits.Particle::sense)
                .filter(sense -> sense != Sense.TOPIC && sense != Sense.THEME)
                .orElse(null);
    }

    private boolean isGlued(Hit hit, String word, Traits.Particle p) {
        return p.isBefore()
                ? sentence.isGlued(p.letters(), hit) && !sentence.endsWith(hit.from() - 1, Sense.OF)
                : word.endsWith(p.ending()) && word.length() > p.ending().length() && isWhole(hit, p);
    }

    private boolean isApart(Hit hit, Traits.Particle p) {
        return hit.to() < sentence.size()
                && sentence.language().traits().order() == Traits.Order.SOV // Polish "Serbia nie" is no dative
                && sentence.token(hit.to()).lower().equals(p.ending());
    }

    /** "Koreę Północną" is no instrumental, though its second word could be. */
    private boolean isWhole(Hit hit, Traits.Particle p) {
        boolean cases = !sentence.language().traits().locative().isEmpty();
        return !cases
                || p.sense() != Sense.BY
                || sentence.tokens().subList(hit.from(), hit.to()).stream()
                        .map(Token::lower)
                        .allMatch(word -> sentence.language().traits().roles().stream()
                                .anyMatch(o -> o.sense() == Sense.BY && word.endsWith(o.ending())));
    }

    private Sense markerBefore(Hit hit) {
        boolean quoted = Content.isQuote(sentence, hit.from() - 1) && Content.isQuote(sentence, hit.to());
        int from = quoted ? hit.from() - 1 : hit.from(); // "to the «Wagner» group"
        boolean compound =
                hit.to() < sentence.size() && sentence.token(hit.to()).is("-");
        boolean article =
                sentence.endingAt(from - 1).stream().anyMatch(h -> h.sense() == Sense.DATIVE && h.length() == 1);
        boolean phrase = !compound
                && sentence.startingAt(from - 1).stream()
                        .anyMatch(h -> h.sense() == Sense.DATIVE && h.to() >= hit.to());
        Sense preposition = preposition(from);
        if (preposition == null && ((article || phrase) && !nounBefore(from - 1) || isSeatOfGetter(from))) {
            return Sense.TO;
        }
        return preposition;
    }

    /** "Der Regierung in Tripolis habe Ankara …": the case of the office tells, not the place where it sits. */
    private boolean isSeatOfGetter(int name) {
        return sentence.endsWith(name - 1, Sense.IN)
                && office(name - 2)
                && sentence.endingAt(name - 2).stream()
                        .anyMatch(h -> h.sense() == Sense.DATIVE && !nounBefore(h.from()));
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
            if (sentence.endsWith(i, Sense.IN) && i == from - 1 && isUnknownPlace(i - 1)) {
                Sense outer = ofUnknownPlace(i - 1);
                return outer == null ? longest(i) : outer; // "through Amdjarass in Chad"
            }
            if (isYear(i)) {
                return null; // "از سال ۲۰۰۹ حوثی‌ها را", "since 2009 Iran"
            }
            if (opens(i) && sentence.endsWith(i, Sense.ARTICLE) && !sentence.endsWith(i, Sense.OF)) {
                return null; // Portuguese "A Sérvia", "que a Sérvia" open with the article, not with "to"
            }
            Sense found = longest(i);
            if (found == Sense.OF && i == from - 1 && sentence.endsWith(i - 1, Sense.OFFICE) && i > 1) {
                return preposition(officeStart(i - 1)); // "el gobierno de Colombia pidió"
            }
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

    private boolean isYear(int i) {
        String word = sentence.token(i).text();
        return sentence.token(i).isNumber()
                && word.length() == YEAR
                && word.chars().allMatch(Character::isDigit);
    }

    private boolean isUnknownPlace(int i) {
        return i > 0
                && !sentence.language().traits().nounCapitals()
                && sentence.token(i).isWord()
                && sentence.token(i).isCapital()
                && sentence.endingAt(i).isEmpty();
    }

    /** What stands before a town that the lexicon does not know, of those that tell of a way; null if nothing. */
    private Sense ofUnknownPlace(int last) {
        int i = last;
        while (isUnknownPlace(i) || i > 0 && sentence.token(i).is("-")) {
            i--;
        }
        Sense before = longest(i);
        return before == Sense.THROUGH || before == Sense.FROM || before == Sense.TO ? before : null;
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
        return new Belligerents(sentence).isWar(preposition - 1) && !sentence.endsWith(preposition, Sense.DOCK);
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
                    REPORTIVE,
                    INTENT -> true;
            default -> false;
        };
    }
}
