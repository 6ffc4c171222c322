package landfall.extract;

import java.util.Set;
import landfall.claim.Actor;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/** Who stands before a word of saying as its subject: the nearest phrase that is nobody's object. */
final class Subject {
    private static final Set<Sense> OBJECT =
            Set.of(Sense.TO, Sense.FROM, Sense.BY, Sense.AGAINST, Sense.IN, Sense.THROUGH, Sense.DECLARED, Sense.WAR);

    static final Set<Sense> NAMES_A_SPEAKER = Set.of(Sense.ROLE, Sense.OFFICE, Sense.PRIVATE);

    private static final int NEAR = 3;
    private static final int OFFICE_WITHIN = 5;

    private final Sentence s;
    private final Speakers speakers;

    Subject(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** The nearest phrase before the cue that is nobody's object. */
    Speakers.Phrase before(int from, int to) {
        int start = from;
        Hit noun = s.within(from, to, h -> NAMES_A_SPEAKER.contains(h.sense())).stream()
                .filter(this::bareNoun)
                .findFirst()
                .orElse(null);
        if (noun != null) {
            int chunk = Reach.chunk(s, from, to);
            if (isObject(chunk, noun)) {
                return speakers.read(s, Reach.chunk(s, from, noun.to()), withOwner(noun));
            }
            Speakers.Phrase near = speakers.read(s, chunk, to);
            int begin = Reach.chunk(s, from, noun.to());
            boolean plain = near == null
                    || near.actor() != null && isPlain(near.actor()) && s.endsWith(near.from() - 1, Sense.IGNORE);
            Speakers.Phrase titled = plain && chunk > noun.to()
                    ? speakers.read(s, begin, Reach.phraseEnd(s, begin, chunk))
                    : null; // "The ministry has in a statement said", "the envoy, asked by Al Jazeera, said"
            return titled == null || titled.actor() == null ? near : titled;
        }
        Mention bare = null;
        Mention previous = null;
        for (Mention m : s.mentions()) {
            boolean subject = m.bare() && m.owns() == null && m.kind() == Mention.Kind.NAME && !isGenitive(m);
            if (m.from() >= from && m.to() <= to && subject) {
                boolean listed = previous != null && Mentions.joined(s, previous, m);
                bare = listed ? bare : m; // of several that say it together the first
                previous = m;
            }
        }
        if (bare != null) {
            return speakers.read(s, Reach.phraseStart(s, bare, from), bare.to());
        }
        for (Mention m : s.mentions()) {
            if (m.from() >= from && m.to() <= to && m.marker() != null && OBJECT.contains(m.marker())) {
                start = Math.max(start, m.to());
            }
        }
        if (s.language().traits().order() == Order.V2 && start > from && start == to) {
            return null;
        }
        Speakers.Phrase phrase = start < to ? speakers.read(s, Reach.chunk(s, start, to), to) : null;
        return phrase == null ? place(from, to) : phrase;
    }

    /** "La missione iraniana", "a missão permanente do Irão". */
    private static boolean isPlain(Actor actor) {
        return actor.role() == null && actor.country() == null;
    }

    private int withOwner(Hit noun) {
        int adjective = s.startingAt(noun.to()).stream()
                .filter(h -> h.sense() == Sense.DEMONYM)
                .mapToInt(Hit::to)
                .max()
                .orElse(noun.to());
        return s.mentions().stream()
                .filter(m -> m.marker() == Sense.OF && m.from() > noun.to() && m.from() - noun.to() <= NEAR)
                .filter(m -> s.tokens().subList(noun.to(), m.from()).stream().allMatch(Token::isWord))
                .mapToInt(Mention::to)
                .max()
                .orElse(adjective);
    }

    /** "Mali's government broke with Ukraine, accusing": a marked name far behind the office is no part of it. */
    private boolean isObject(int chunk, Hit noun) {
        boolean apart = chunk > noun.to() + 1;
        return apart
                && s.mentions().stream()
                        .filter(m -> m.from() >= chunk && m.from() <= chunk + 2)
                        .anyMatch(m -> m.marker() == Sense.WITH
                                || m.code().equals("UN") // "la mission iranienne auprès de l'ONU"
                                || m.marker() != null && OBJECT.contains(m.marker()));
    }

    /** "Vorwürfe der USA": whose they are, not who speaks. */
    private boolean isGenitive(Mention m) {
        int article = m.from() - 1;
        return s.language().traits().nounCapitals()
                && s.endsWith(article, Sense.ARTICLE)
                && s.startsWith(article - 1, Sense.ACCUSATION);
    }

    /** No preposition within three words before it, and no part of a state's name; "Secretary of State" begins with the role. */
    private boolean bareNoun(Hit hit) {
        boolean begins = hit.sense() == Sense.ROLE;
        if (s.hits().stream()
                .anyMatch(h -> h.sense() == Sense.ACTOR
                        && hit.to() <= h.to()
                        && (h.from() < hit.from() || h.from() == hit.from() && !begins))) {
            return false; // "European Union"
        }
        for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 3); i--) {
            boolean article = i == 0 && s.endsWith(i, Sense.ARTICLE); // Portuguese "A missão" is no "to"
            if (!article && s.endingAt(i).stream().anyMatch(h -> OBJECT.contains(h.sense()))) {
                return false;
            }
            if (!s.token(i).isWord() || NamingWords.isDate(s, i)) {
                return true;
            }
        }
        return true;
    }

    /** "À Pyongyang, le ministère des Affaires étrangères": the place tells whose ministry. */
    Speakers.Phrase seated(Speakers.Phrase phrase) {
        Actor actor = phrase.actor();
        if (actor.role() == null || actor.kind() == Actor.Kind.MEDIA || phrase.from() < 2) {
            return phrase;
        }
        String own = actor.country();
        boolean says = !s.within(phrase.from(), phrase.to(), h -> h.value().equals(own))
                .isEmpty();
        return s.mentions().stream()
                .filter(m -> m.from() <= 2 && m.to() < phrase.from() && m.kind() == Mention.Kind.NAME)
                .filter(m -> m.marker() == Sense.IN || m.marker() == Sense.TO)
                .filter(m -> !says && s.token(m.to()).is(",") && Speakers.isState(m.code()))
                .findFirst()
                .map(m -> new Speakers.Phrase(
                        new Actor(actor.name(), actor.role(), m.code(), actor.kind()), phrase.from(), phrase.to()))
                .orElse(phrase);
    }

    /** "В Кремле заявили", "in Seoul heißt es": the place stands for those who speak there. */
    private Speakers.Phrase place(int from, int to) {
        return s.mentions().stream()
                .filter(m -> m.from() >= from && m.to() <= to && m.kind() == Mention.Kind.NAME)
                .filter(m -> m.marker() == Sense.IN
                        || office(m) >= 0
                        || m.marker() == Sense.TO && s.endsWith(m.from() - 1, Sense.IN))
                .filter(m -> to - m.to() <= NEAR)
                .findFirst()
                .map(m -> speakers.read(s, office(m) >= 0 ? office(m) : m.from(), m.to()))
                .orElse(null);
    }

    /** "В МИД РФ опровергли", "в министерстве обороны России": where the words for the office begin, or -1. */
    private int office(Mention m) {
        for (int i = m.from() - 1;
                i >= Math.max(0, m.from() - OFFICE_WITHIN) && s.token(i).isWord();
                i--) {
            if (s.endsWith(i, Sense.IN)) {
                return s.has(i + 1, m.from(), Sense.OFFICE) ? i + 1 : -1;
            }
            if (s.endsWith(i, Sense.ACTOR) || s.endsWith(i, Sense.GOODS)) {
                return -1;
            }
        }
        return -1;
    }
}
