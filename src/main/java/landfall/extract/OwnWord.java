package landfall.extract;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;

/**
 * A state that pledges, refuses or punishes speaks by doing so: "Germany will deliver tanks" is Germany's word, though the
 * report quotes nobody.
 */
final class OwnWord {
    private final Sentence s;
    private final Clause clause;
    private final Stance stance;
    private final Frame frame;

    OwnWord(Sentence sentence, Clause clause, Stance stance, Frame frame) {
        this.s = sentence;
        this.clause = clause;
        this.stance = stance;
        this.frame = frame;
    }

    /** The doer's statement, or null if nobody's. */
    Statement statement() {
        String country = doer();
        if (country == null || s.leave() == Leave.GIVEN) {
            return null; // "Germany allowed Poland to send": not Poland's word
        }
        Actor actor = new Actor(Speakers.nameOf(country), null, country, Actor.Kind.STATE);
        return new Statement(actor, null, null, Sense.SAY, s.span(0, s.size()), 0, s.size(), false);
    }

    /** "Portugal will send tanks, the prime minister announced": an official of no named country speaks for the one that does it. */
    Statement by(Statement said) {
        Actor speaker = said.speaker();
        boolean official = speaker.country() == null
                && speaker.role() != null
                && speaker.kind() != Actor.Kind.MEDIA
                && (!isAnybody(speaker.role()) || stance == Stance.DENIES && isOfOffice(speaker.role()));
        String country = official ? doer() : null;
        return country == null ? said : said.by(new Actor(speaker.name(), speaker.role(), country, speaker.kind()));
    }

    /** "Iran plans to send missiles, Western officials said": theirs is no word of Iran. */
    private boolean isAnybody(String role) {
        return has(role, Sense.UNNAMED) || has(role, Sense.BLOC);
    }

    /** "Iran has sent none, a foreign ministry official said": who denies for a ministry denies for his own. */
    private boolean isOfOffice(String role) {
        boolean named = hits(role).stream().anyMatch(h -> h.sense() == Sense.OFFICE && h.length() > 1);
        return named && !has(role, Sense.BLOC); // not "a military official"
    }

    private boolean has(String role, Sense sense) {
        return hits(role).stream().anyMatch(h -> h.sense() == sense);
    }

    private List<Hit> hits(String role) {
        List<Token> words = s.language().tokens(role, 0, role.length());
        return s.language().lexicon().find(words, h -> true);
    }

    /** Who punishes, where it stands right before the verb and is no party to what is punished. */
    private String subject() {
        return s.mentions().stream()
                .filter(m -> m.to() == clause.predicate().from() && m.bare() && m.kind() == Mention.Kind.NAME)
                .map(Mention::code)
                .filter(code -> Speakers.isState(code) && !frame.involves(code))
                .findFirst()
                .orElse(null);
    }

    /** "Israel prevented the delivery": who stops it is no party, and what he stops nobody takes back. */
    private boolean isPrevented() {
        return stance == Stance.DENIES
                && s.has(0, s.size(), Sense.STOP)
                && s.mentions().stream()
                        .anyMatch(m -> m.bare()
                                && m.owns() == null
                                && m.kind() == Mention.Kind.NAME
                                && m.to() <= clause.predicate().from()
                                && !frame.involves(m.code()));
    }

    /** The country that gives its own word, or null. */
    private String doer() {
        boolean pledge = stance == Stance.INTENDS
                && (s.has(clause.from(), clause.to(), Sense.INTENT) || s.has(clause.from(), clause.to(), Sense.STOP));
        boolean word = pledge || stance == Stance.DENIES || clause.relation() == Relation.SANCTION;
        boolean request = clause.relation() == Relation.REQUEST || clause.relation() == Relation.RECEIVE;
        if (clause.relation() == Relation.SANCTION && frame.hasBoth() && subject() != null) {
            return subject();
        }
        var doers = request ? frame.recipients() : frame.suppliers();
        if (!word
                || clause.nominal() && stance != Stance.DENIES && !s.has(clause.from(), clause.to(), Sense.STOP)
                || doers.size() != 1
                || !Speakers.isState(doers.get(0))
                || request && stance == Stance.INTENDS) {
            return null;
        }
        if (isPrevented()) {
            return null;
        }
        String country = doers.get(0);
        boolean named = s
                .within(
                        clause.from(),
                        clause.predicate().to(),
                        h -> h.value().equals(country)
                                && (h.sense() == Sense.ACTOR
                                        || h.sense() == Sense.DEMONYM && clause.relation() != Relation.SANCTION
                                        || h.sense() == Sense.PERSON))
                .stream()
                .findAny()
                .isPresent();
        return named ? country : null;
    }
}
