package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** The words of saying in a sentence; of those at one place the most telling one. */
final class Cues {
    private static final Set<Sense> CUES = Set.of(
            Sense.SAY,
            Sense.SAYING,
            Sense.ADMIT,
            Sense.ACCUSE,
            Sense.DENY,
            Sense.SUSPECT,
            Sense.ACCORDING,
            Sense.ACCORDING_AFTER);

    private static final int NEAR = 3;

    private Cues() {}

    static List<Hit> of(Sentence s) {
        List<Hit> cues = new ArrayList<>();
        s.hits().stream()
                .filter(h -> CUES.contains(h.sense()))
                .sorted(Comparator.comparingInt(Hit::from)
                        .thenComparing(h -> -h.length())
                        .thenComparing(h -> rank(h.sense())))
                .filter(h -> !isWriting(s, h))
                .filter(h -> !isDenied(s, h)
                        && !isCarriage(s, h)
                        && !isUnanswered(s, h)
                        && !isJoint(s, h)
                        && !isGoal(s, h)
                        && !isOutdone(s, h))
                .forEach(h -> {
                    if (cues.isEmpty() || cues.get(cues.size() - 1).to() <= h.from()) {
                        cues.add(h);
                    }
                });
        return cues;
    }

    /** 보고서: a word that names who speaks, though it begins like the word of saying. */
    private static boolean isWriting(Sentence s, Hit cue) {
        return s.language().traits().marksTopics()
                && s.startsWith(cue.from(), Sense.PRIVATE)
                && (s.isTopic(cue.to() - 1) || s.startsWith(cue.to(), Sense.ACCORDING_AFTER)); // "보고서에 따르면"
    }

    /** "denied reports of", "rejected the accusations of": the noun says nothing of its own. */
    private static boolean isDenied(Sentence s, Hit cue) {
        boolean says = cue.sense() == Sense.SAY || cue.sense() == Sense.ACCUSE || cue.sense() == Sense.SUSPECT;
        boolean noun = says && s.startsWith(cue.from(), Sense.ACCUSATION);
        if (noun && (s.endsWith(cue.from() - 1, Sense.OF) || s.endsWith(cue.from() - 1, Sense.IN))) {
            return true; // "said of reports that"
        }
        if (noun && s.language().traits().order() == Order.SOV) {
            boolean denied = s.has(cue.to(), s.size(), Sense.DENY); // "…との疑惑を否定した"
            return denied || s.has(cue.to(), s.size(), Sense.BASELESS); // "보도가 거짓이라고"
        }
        if (noun && s.has(cue.to(), s.size(), Sense.BASELESS) && !s.has(0, cue.from(), Sense.SAY)) {
            return true; // "the claims that … are false"
        }
        return noun
                && s.within(Math.max(0, cue.from() - NEAR), cue.from(), Sense.DENY).stream()
                        .anyMatch(h -> h.to() <= cue.from());
    }

    /** "broke off relations with Ukraine, accusing Kyiv of": what is said in so many words counts. */
    private static boolean isOutdone(Sentence s, Hit cue) {
        return cue.sense() == Sense.ACCUSE
                && cue.length() > NEAR
                && s.within(cue.to(), s.size(), Sense.ACCUSE).stream().anyMatch(h -> h.length() < cue.length());
    }

    /** "declined to comment on reports": those say nothing of their own. */
    private static boolean isUnanswered(Sentence s, Hit cue) {
        boolean noun = s.startsWith(cue.from(), Sense.ACCUSATION);
        return s.within(0, s.size(), Sense.NO_COMMENT).stream()
                .anyMatch(h -> noun && (s.language().traits().order() == Order.SOV || cue.from() >= h.to()));
    }

    /** "les accusations selon lesquelles": a "that" of two words. */
    private static boolean isJoint(Sentence s, Hit cue) {
        return cue.sense() == Sense.ACCORDING
                && s.startingAt(cue.from()).stream()
                        .anyMatch(h -> h.sense() == Sense.THAT && h.length() > cue.length());
    }

    /** "missili nordcoreani per la Russia": the word that may mean "according to" says whom they are for. */
    private static boolean isGoal(Sentence s, Hit cue) {
        return cue.sense() == Sense.ACCORDING
                && s.startsWith(cue.from(), Sense.TO)
                && (s.endsWith(cue.from() - 1, Sense.GOODS) || s.endsWith(cue.from() - 1, Sense.DEMONYM));
    }

    /** نقل: "quoted", and with arms behind it "carried". */
    private static boolean isCarriage(Sentence s, Hit cue) {
        boolean arms = s.startsWith(cue.to(), Sense.GOODS);
        return s.startingAt(cue.from()).stream()
                .anyMatch(h -> h.sense() == Sense.SUPPLY && (arms || h.length() > cue.length()));
    }

    private static int rank(Sense sense) {
        return switch (sense) {
            case ACCUSE, ADMIT -> 0;
            case DENY -> 1;
            case ACCORDING -> 2;
            case ACCORDING_AFTER -> 3;
            case SUSPECT, SAYING -> 4;
            default -> 5;
        };
    }

    /** Where the verb begins: "a déclaré". */
    static int head(Sentence s, Hit cue) {
        int i = cue.from();
        boolean adverb = i > 1
                && s.language().traits().order() == Order.SVO
                && s.startsWith(i - 2, Sense.AUXILIARY)
                && s.token(i - 1).isWord()
                && !s.token(i - 1).isCapital()
                && s.startingAt(i - 1).isEmpty(); // "a ainsi admis"
        i = adverb ? i - 2 : i;
        while (i > 0 && s.startsWith(i - 1, Sense.AUXILIARY)) {
            i--;
        }
        return i;
    }
}
