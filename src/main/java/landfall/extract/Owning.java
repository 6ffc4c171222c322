package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits;

/** What a name owns: "Iranian missiles", "Russia's defence ministry", "missiles iraniens". */
final class Owning {
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

    private static final Set<Sense> VERBS =
            Set.of(Sense.SEIZE, Sense.FIND, Sense.RECEIVE, Sense.REQUEST, Sense.SAY, Sense.DENY);

    private final Sentence sentence;

    Owning(Sentence sentence) {
        this.sentence = sentence;
    }

    Sense by(Hit hit) {
        boolean compound = hit.to() < sentence.size()
                && sentence.token(hit.to()).is("-")
                && !sentence.startsWith(hit.to() + 1, Sense.REBELS); // "M23-Rebellen" are M23
        Sense owned = owned(hit);
        return owned == null && compound ? Sense.ASIDE : owned; // "US-geführt"
    }

    private Sense owned(Hit hit) {
        Sense noun = ownedBefore(hit);
        if (noun != null && sentence.language().traits().order() == Traits.Order.VSO) {
            return noun; // Arabic "the Russian army" has the adjective last
        }
        int i = hit.to();
        boolean possessive = sentence.isPossessive(i);
        if (possessive) {
            i += 2;
        }
        if (isOf(hit)) {
            possessive = true; // "북한의 무기", "ロシアの船"
            i += sentence.language().traits().dictionaryWords() ? 1 : 0;
        }
        possessive |=
                sentence.language().isGenitive(sentence.token(hit.to() - 1).lower());
        if (sentence.language().traits().order() == Traits.Order.SOV && sentence.startsWith(i, Sense.ASIDE)) {
            return Sense.ASIDE; // "예멘 앞바다", "Yemen açıklarında"
        }
        if ((hit.sense() == Sense.ACTOR || hit.sense() == Sense.PERSON)
                && !possessive
                && (i >= sentence.size() || !sentence.token(i).is("-"))) {
            return null;
        }
        for (int j = i; j < Math.min(sentence.size(), i + 3); j++) {
            for (Sense sense : OWNED) {
                boolean pronoun = sense == Sense.CARGO && sentence.startsWith(j, Sense.PRONOUN);
                if (sentence.startsWith(j, sense) && !pronoun) {
                    return sense;
                }
            }
            boolean over = sentence.startsWith(j, Sense.OVER); // "American officials' reports about"
            boolean joined = sentence.token(j).isWord() || sentence.token(j).is("-") && !sentence.isDash(j);
            if (!joined || isVerb(j) || over) {
                return ownedBefore(hit);
            }
        }
        return ownedBefore(hit);
    }

    private boolean isOf(Hit hit) {
        return sentence.language().traits().marksTopics()
                && sentence.language().traits().roles().stream()
                        .filter(p -> p.sense() == Sense.OF)
                        .anyMatch(p -> hit.to() < sentence.size()
                                        && sentence.token(hit.to()).lower().equals(p.ending())
                                || sentence.token(hit.to() - 1).lower().endsWith(p.ending()));
    }

    /** "La Armada estadounidense incautó fusiles": what stands behind the verb is not owned. */
    private boolean isVerb(int token) {
        return sentence.startingAt(token).stream().anyMatch(h -> VERBS.contains(h.sense()));
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
