package landfall.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import landfall.claim.Actor;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;

/**
 * Who speaks, from the words near a cue, and who spoke before: a surname, a pronoun or "the official" leads back to the one
 * introduced earlier in the same report.
 */
final class Speakers {
    private static final Set<Sense> ANCHORS = Set.of(
            Sense.ACTOR, Sense.PERSON, Sense.DEMONYM, Sense.ROLE, Sense.OFFICE, Sense.PRIVATE, Sense.PRONOUN, Sense.WE);

    private static final int STEM = 4;

    private final Map<String, Actor> bySurname = new HashMap<>();
    private Actor last;
    private Actor lastPerson;
    private String lastCountry;
    private String topic;
    private final Map<String, String> institutions = new HashMap<>();

    /** Remembers whose institutions are named: after "the US Fifth Fleet", "the fleet" is America's. */
    void see(Sentence s) {
        for (Mention m : new Mentions(s).all()) {
            if (!isState(m.code())) {
                continue;
            }
            if (m.kind() == Mention.Kind.NAME && m.bare()) {
                topic = m.code();
            }
            if (m.kind() == Mention.Kind.NAME && s.endsWith(m.to() - 1, Sense.OFFICE)) {
                institutions.put(s.token(m.to() - 1).lower(), m.code());
            }
            for (int i = m.to(); i < Math.min(s.size(), m.to() + 4); i++) {
                if (s.startsWith(i, Sense.OFFICE)) {
                    institutions.put(s.token(i).lower(), m.code());
                    break;
                }
                if (!s.token(i).isWord() && !"'-’".contains(s.token(i).text())) {
                    break;
                }
            }
        }
    }

    /** The country of an institution named without one. */
    private String unsaid(Sentence s, int start, int end) {
        for (int i = start; i < end; i++) {
            String known = institutions.get(s.token(i).lower());
            if (known != null) {
                return known;
            }
        }
        if (lastCountry != null) {
            return lastCountry;
        }
        String home = s.language().traits().home();
        return home.isEmpty() ? null : home;
    }

    /** The speaker named by the tokens, or null if they name nobody. */
    Phrase read(Sentence s, int from, int to) {
        List<Hit> anchors = s.within(from, to, h -> ANCHORS.contains(h.sense()));
        List<Integer> name = name(s, from, to);
        if (anchors.isEmpty() && name.isEmpty()) {
            return null;
        }
        int start = Math.min(anchors.isEmpty() ? to : anchors.get(0).from(), name.isEmpty() ? to : name.get(0));
        int end = Math.max(
                anchors.isEmpty() ? from : anchors.get(anchors.size() - 1).to(),
                name.isEmpty() ? from : name.get(name.size() - 1) + 1);
        while (start > from && s.startsWith(start - 1, Sense.ARTICLE)) {
            start--;
        }
        return new Phrase(actor(s, anchors, name, start, end), start, end);
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
        boolean pronoun = has(anchors, Sense.PRONOUN) || has(anchors, Sense.WE);
        if (pronoun && country == null && role == null && !isPrivate) {
            return last;
        }
        if (isPrivate && country == null) {
            Actor.Kind kind = has(anchors, Sense.ROLE) ? Actor.Kind.PERSON : Actor.Kind.MEDIA;
            return new Actor(s.words(start, end), role, null, kind);
        }
        boolean someone =
                has(anchors, Sense.ROLE) && !has(anchors, Sense.OFFICE) && !namedWithoutCapitals(s, start, end);
        if (country == null && lastPerson != null && (someone || holdsOffice(s, start, end))) {
            return lastPerson;
        }
        if (country == null && role != null) {
            return new Actor(role, role, isPrivate ? null : unsaid(s, start, end), Actor.Kind.ORGANISATION);
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
        if (country.equals("EU")) {
            return "European Union";
        }
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** "the defence minister": the person last introduced as such. */
    private boolean holdsOffice(Sentence s, int start, int end) {
        String role = lastPerson.role() == null ? "" : lastPerson.role().toLowerCase(Locale.ROOT);
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
        String surname = s.token(name.get(name.size() - 1)).lower();
        Actor known = bySurname.get(surname);
        if (known != null && role == null && country == null) {
            return known;
        }
        String from = country != null || isPrivate ? country : role == null ? null : unsaid;
        if (isPrivate && !(role != null && country != null)) {
            from = null;
        }
        Actor actor = new Actor(full, role, from, Actor.Kind.PERSON);
        if (known == null || known.country() == null) {
            bySurname.put(surname, actor);
            name.forEach(i -> bySurname.putIfAbsent(s.token(i).lower(), actor));
        }
        return known != null && known.country() != null && country == null ? known : actor;
    }

    /** The state the words belong to; "its embassy in London" belongs to whom was spoken of last. */
    private String country(Sentence s, List<Hit> anchors, int start, int end) {
        String there = null;
        for (Hit hit : anchors) {
            boolean state = hit.sense() == Sense.ACTOR || hit.sense() == Sense.DEMONYM || hit.sense() == Sense.PERSON;
            if (state && isState(hit.value())) {
                boolean placed = s.endsWith(hit.from() - 1, Sense.IN) && hit.from() - 1 > start;
                if (!placed) {
                    return hit.value();
                }
                there = there == null ? hit.value() : there;
            }
        }
        String own = lastCountry == null ? topic : lastCountry;
        return s.has(start, end, Sense.OWN_COUNTRY) && own != null ? own : there;
    }

    static boolean isState(String code) {
        return code.length() == 2 && !code.equals("UN");
    }

    private static boolean has(List<Hit> anchors, Sense sense) {
        return anchors.stream().anyMatch(h -> h.sense() == sense);
    }

    /** The last run of capitalised words that the lexicon does not know. */
    private List<Integer> name(Sentence s, int from, int to) {
        List<Integer> run = new ArrayList<>();
        for (int i = to - 1; i >= from; i--) {
            if (isName(s, i)) {
                run.add(0, i);
            } else if (!run.isEmpty() && !(s.token(i).is("-") && i > from && isName(s, i - 1))) {
                break;
            }
        }
        int end = run.isEmpty() ? s.size() : run.get(run.size() - 1) + 1;
        if (end + 1 < s.size() && s.token(end).is("-") && joined(s, end)) {
            run.add(end); // "Suk-yeol"
            run.add(end + 1);
        }
        return run;
    }

    private static boolean joined(Sentence s, int hyphen) {
        return s.token(hyphen - 1).end() == s.token(hyphen).start()
                && s.token(hyphen).end() == s.token(hyphen + 1).start()
                && s.startingAt(hyphen + 1).isEmpty();
    }

    private boolean isName(Sentence s, int i) {
        Token token = s.token(i);
        if (!token.isWord() || !token.isCapital() || token.isNumber()) {
            return false;
        }
        boolean known = s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && h.sense() != Sense.PERSON);
        boolean first = i == 0 || !s.token(i - 1).isWord() && !s.token(i - 1).is("-");
        boolean alone = i + 1 >= s.size() || !s.token(i + 1).isCapital();
        if (first && alone && !bySurname.containsKey(token.lower()) && !s.startsWith(i + 1, Sense.SAY)) {
            return false;
        }
        return !known
                && (!s.language().traits().nounCapitals() || bySurname.containsKey(token.lower()) || nearRole(s, i));
    }

    /** Where all nouns are capital, a name is known, stands beside a role, or stands beside the cue. */
    private static boolean nearRole(Sentence s, int i) {
        for (int j = Math.max(0, i - 3); j < i; j++) {
            if (s.endsWith(j, Sense.ROLE) || s.endsWith(j, Sense.SAY) || s.endsWith(j, Sense.ACCORDING)) {
                return true;
            }
        }
        boolean afterPhrase =
                i > 0 && s.token(i - 1).isWord() && !s.token(i - 1).isCapital();
        return i > 0
                && (!afterPhrase && s.startsWith(i + 1, Sense.SAY)
                        || unknownCapital(s, i - 1)
                        || unknownCapital(s, i + 1));
    }

    /** Two unknown capitals side by side make a name even there. */
    private static boolean unknownCapital(Sentence s, int i) {
        return i > 0
                && i < s.size()
                && s.token(i).isCapital()
                && s.hits().stream().noneMatch(h -> h.from() <= i && i < h.to() && h.sense() != Sense.PERSON);
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

    /**
     * @param actor who
     * @param from first token
     * @param to after the last
     */
    record Phrase(Actor actor, int from, int to) {}
}
