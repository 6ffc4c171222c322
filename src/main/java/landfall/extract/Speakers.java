package landfall.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import landfall.claim.Actor;
import landfall.geo.PlaceNames;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * Who speaks, from the words near a cue, and who spoke before: a surname, a pronoun or "the official" leads back to the one
 * introduced earlier in the same report.
 */
final class Speakers {
    private static final Set<Sense> ANCHORS = Set.of(
            Sense.ACTOR,
            Sense.PERSON,
            Sense.DEMONYM,
            Sense.ROLE,
            Sense.OFFICE,
            Sense.PRIVATE,
            Sense.PRONOUN,
            Sense.HE,
            Sense.WE);

    private static final int STEM = 4;
    private static final int REGION_WITHIN = 4;
    private static final int BLOC_WITHIN = 2;

    private final Map<String, Actor> bySurname = new HashMap<>();
    private final Map<String, Actor> later;
    private Actor last;
    private Actor lastPerson;
    private String lastCountry;
    private final Institutions institutions = new Institutions();

    /** @param later persons that the report introduces anywhere, by surname: a headline names them before */
    Speakers(Map<String, Actor> later) {
        this.later = later;
    }

    /** The persons introduced so far, by surname. */
    Map<String, Actor> persons() {
        return bySurname;
    }

    private boolean knows(String surname) {
        return bySurname.containsKey(surname) || later.containsKey(surname);
    }

    void see(Sentence s) {
        institutions.see(s);
    }

    /** The country of an institution named without one. */
    private String unsaid(Sentence s, int start, int end) {
        boolean region = s.has(start, Math.min(s.size(), end + REGION_WITHIN), Sense.REGION);
        if (region || s.has(start - BLOC_WITHIN, end + BLOC_WITHIN, Sense.BLOC)) {
            return null; // "officials of the Middle East", "Western officials"
        }
        String known = institutions.of(s, start, end);
        if (known != null) {
            return known;
        }
        if (lastCountry != null) {
            return isSuccessor(s, start, end) || foreign(s, lastCountry) && !named(s, lastCountry) ? null : lastCountry;
        }
        String home = s.language().traits().home();
        return home.isEmpty() || foreign(s, home) ? null : home;
    }

    /** "Turkey has never supplied …, said Defence Minister Akar": who denies another country's part is hardly of this one. */
    private static boolean foreign(Sentence s, String home) {
        return s.has(0, s.size(), Sense.NEGATION)
                && s.mentions().stream()
                        .anyMatch(m -> m.bare()
                                && m.kind() == Mention.Kind.NAME
                                && m.owns() == null
                                && isState(m.code())
                                && !m.code().equals(home));
    }

    private static boolean named(Sentence s, String country) {
        return s.mentions().stream().anyMatch(m -> m.code().equals(country));
    }

    /** "Foreign Minister Kuleba" after "Foreign Minister Blinken": the same office is another country's. */
    private boolean isSuccessor(Sentence s, int start, int end) {
        boolean another = !new PersonName(s, this::knows).in(start, end).isEmpty();
        return another
                && bySurname.values().stream().anyMatch(p -> p.country() != null && holdsOffice(p, s, start, end));
    }

    /** The speaker named by the tokens, or null if they name nobody. */
    Phrase read(Sentence s, int from, int to) {
        List<Hit> anchors = s.within(from, to, h -> ANCHORS.contains(h.sense()));
        List<Integer> name = new PersonName(s, this::knows).in(from, to);
        if (name.isEmpty() && s.language().traits().marksTopics() && has(anchors, Sense.ROLE)) {
            name = new PersonName(s, this::knows).before(anchors.get(0).from(), 0);
        }
        if (anchors.isEmpty() && name.isEmpty()) {
            return null;
        }
        int start = Math.min(anchors.isEmpty() ? to : anchors.get(0).from(), name.isEmpty() ? to : name.get(0));
        int end = Math.max(
                anchors.stream().mapToInt(Hit::to).max().orElse(from),
                name.isEmpty() ? from : name.get(name.size() - 1) + 1);
        if (isWhereThingsAre(s, start)) {
            return null;
        }
        while (start > from && (s.endsWith(start - 1, Sense.BLOC) || s.startsWith(start - 1, Sense.ARTICLE))) {
            start--;
        }
        while (end < to && s.startsWith(end, Sense.BLOC)) {
            end++;
        }
        return new Phrase(actor(s, anchors, name, start, end), start, end);
    }

    /** "Weapons seized in Yemen show": the country does not speak. */
    private static boolean isWhereThingsAre(Sentence s, int name) {
        return s.endsWith(name - 1, Sense.IN)
                && s.endingAt(name - 2).stream()
                        .anyMatch(h -> h.sense() == Sense.GOODS || h.sense() == Sense.SEIZE || h.sense() == Sense.FIND);
    }

    private Actor actor(Sentence s, List<Hit> anchors, List<Integer> name, int start, int end) {
        String role = has(anchors, Sense.ROLE) || has(anchors, Sense.OFFICE) ? s.words(start, end) : null;
        boolean isPrivate = has(anchors, Sense.PRIVATE);
        // an American newspaper does not speak for America; the agency KCNA does for its state
        boolean adjective = anchors.stream().noneMatch(h -> h.sense() == Sense.ACTOR);
        String country = isPrivate && adjective && !has(anchors, Sense.OFFICE) ? null : country(s, anchors, start, end);
        if (!name.isEmpty()) {
            return person(s, name, role, country, isPrivate, unsaid(s, start, end));
        }
        boolean pronoun = has(anchors, Sense.PRONOUN) || has(anchors, Sense.HE) || has(anchors, Sense.WE);
        if (pronoun && country == null && role == null && !isPrivate) {
            return has(anchors, Sense.HE) && lastPerson != null ? lastPerson : last;
        }
        if (isPrivate && country == null) {
            Actor.Kind kind = has(anchors, Sense.ROLE) ? Actor.Kind.PERSON : Actor.Kind.MEDIA;
            return new Actor(s.words(start, end), role, null, kind);
        }
        boolean someone =
                has(anchors, Sense.ROLE) && !has(anchors, Sense.OFFICE) && !namedWithoutCapitals(s, start, end);
        if (country == null && lastPerson != null && (someone || holdsOffice(lastPerson, s, start, end))) {
            return lastPerson;
        }
        if (country == null && role != null) {
            boolean stateless = isPrivate || has(anchors, Sense.ACTOR); // "a spokesman of the UN"
            return new Actor(role, role, stateless ? null : unsaid(s, start, end), Actor.Kind.ORGANISATION);
        }
        if (role != null) {
            return new Actor(
                    role, role, country, has(anchors, Sense.ROLE) ? Actor.Kind.PERSON : Actor.Kind.ORGANISATION);
        }
        if (country != null) {
            return new Actor(nameOf(country), null, country, Actor.Kind.STATE);
        }
        String words = s.words(start, end);
        return new Actor(words, null, null, Actor.Kind.ORGANISATION);
    }

    /** English name of a country. */
    static String nameOf(String country) {
        return PlaceNames.of(country);
    }

    /** "the defence minister": the person last introduced as such. */
    private static boolean holdsOffice(Actor person, Sentence s, int start, int end) {
        String role = person.role() == null ? "" : person.role().toLowerCase(Locale.ROOT);
        return s.has(start, end, Sense.ROLE)
                && s.within(start, end, h -> h.sense() == Sense.ROLE || h.sense() == Sense.OFFICE).stream()
                        .allMatch(h -> role.contains(stem(s.token(h.from()).lower())));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), STEM));
    }

    /** "커비 조정관": where there are no capitals, another word beside the role is a name. */
    private static boolean namedWithoutCapitals(Sentence s, int start, int end) {
        int c = s.token(start).text().codePointAt(0);
        boolean caseless = !Character.isUpperCase(c) && !Character.isLowerCase(c);
        return caseless && end - start > 1;
    }

    private Actor person(
            Sentence s, List<Integer> name, String role, String country, boolean isPrivate, String unsaid) {
        String full = s.words(name.get(0), name.get(name.size() - 1) + 1);
        String surname = new PersonName(s, this::knows).surname(name);
        Actor known = bySurname.getOrDefault(surname, later.get(surname));
        if (known != null && role == null && country == null) {
            return known;
        }
        String from = country != null || isPrivate ? country : role == null ? null : unsaid;
        if (isPrivate && !(role != null && country != null)) {
            from = null;
        }
        Actor actor = new Actor(full, role, from, Actor.Kind.PERSON);
        Actor before = bySurname.get(surname);
        if (before == null || before.country() == null) {
            bySurname.put(surname, known != null && known.country() != null && country == null ? known : actor);
            name.forEach(i -> bySurname.putIfAbsent(s.token(i).lower(), actor));
        }
        return known != null && known.country() != null && country == null ? known : actor;
    }

    /** The state the words belong to; "its embassy in London" belongs to whom was spoken of last. */
    private String country(Sentence s, List<Hit> anchors, int start, int end) {
        String there = null;
        for (Hit hit : anchors) {
            boolean state = hit.sense() == Sense.ACTOR || hit.sense() == Sense.DEMONYM || hit.sense() == Sense.PERSON;
            if (state && isState(hit.value()) && !s.endsWith(hit.from() - 1, Sense.POSTED_TO)) {
                boolean placed = s.endsWith(hit.from() - 1, Sense.IN) && hit.from() - 1 > start;
                boolean modified = s.language().traits().marksTopics() && hit.to() < end; // "평양 주재 러시아 대사관"
                if (!placed && !modified) {
                    return hit.value();
                }
                there = there == null || modified ? hit.value() : there;
            }
        }
        String own = lastCountry == null ? institutions.topic() : lastCountry;
        return s.has(start, end, Sense.OWN_COUNTRY) && own != null ? own : there;
    }

    static boolean isState(String code) {
        return code.length() == 2 && !code.equals("UN");
    }

    private static boolean has(List<Hit> anchors, Sense sense) {
        return anchors.stream().anyMatch(h -> h.sense() == sense);
    }

    void spoke(Actor actor) {
        if (actor == null || actor.kind() == Actor.Kind.NARRATOR) {
            return;
        }
        last = actor;
        if (actor.kind() == Actor.Kind.PERSON) {
            lastPerson = actor;
        }
        if (actor.country() != null) {
            lastCountry = actor.country();
        }
    }

    Actor last() {
        return last;
    }

    /** The person who spoke last, or null. */
    Actor lastPerson() {
        return lastPerson;
    }

    /**
     * @param actor who
     * @param from first token
     * @param to after the last
     */
    record Phrase(Actor actor, int from, int to) {}
}
