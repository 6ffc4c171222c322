package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import landfall.claim.Actor;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.language.Sense;

/**
 * "Pyongyang and Moscow deny it": of several states that deny in one breath each has denied, if it is a party to what is denied.
 *
 * @param s the sentence
 */
record Together(Sentence s) {
    /** The drafts, each denial by several followed by those of the others. */
    List<Draft> with(List<Draft> found) {
        List<Draft> all = new ArrayList<>();
        for (Draft d : found) {
            all.add(d);
            others(d).forEach(all::add);
        }
        return all;
    }

    private List<Draft> others(Draft d) {
        Statement st = d.statement();
        boolean denial = st != null && d.stance() == Stance.DENIES && st.sense() == Sense.DENY;
        if (!denial || st.speakerSpan() == null || st.cue() == null) {
            return List.of();
        }
        List<Draft> others = new ArrayList<>();
        Mention last = null;
        for (Mention m : s.mentions()) {
            Span span = s.span(m.from(), m.to());
            boolean name = m.kind() == Mention.Kind.NAME && m.owns() == null && Speakers.isState(m.code());
            if (name
                    && span.overlaps(st.speakerSpan())
                    && m.code().equals(st.speaker().country())) {
                last = m;
            } else if (name && last != null && alike(last, m) && isOther(d, m)) {
                others.add(by(d, m));
                last = m;
            }
        }
        Mention first = last;
        s.mentions().stream() // "북한과 러시아는"
                .filter(m -> first != null && others.isEmpty() && m.to() == first.from() && Listed.isGlued(s, m, first))
                .filter(m -> isOther(d, m))
                .forEach(m -> others.add(by(d, m)));
        return others;
    }

    /** Joined by "and" and in the same case: "İran, Rusya'ya" are not. */
    private boolean alike(Mention one, Mention other) {
        boolean and = IntStream.range(one.to(), other.from())
                .anyMatch(i -> s.endsWith(i, Sense.AND) && s.token(i).isWord());
        return and && one.marker() == other.marker() && Mentions.joined(s, one, other);
    }

    private static boolean isOther(Draft d, Mention m) {
        return d.frame().involves(m.code())
                && !m.code().equals(d.statement().speaker().country());
    }

    private static Draft by(Draft d, Mention m) {
        return d.by(d.statement().by(new Actor(Speakers.nameOf(m.code()), null, m.code(), Actor.Kind.STATE)));
    }
}
