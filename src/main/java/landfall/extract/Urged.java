package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;
import landfall.language.Traits.Order;

/** "The US called on Iran to stop supplying drones": that there is a delivery, by whoever is called on. */
record Urged(Sentence s) {
    private static final int CLOSE = 4;

    /** Whether the word stops nothing, but says what ought to stop. */
    boolean isWanted(Hit stop) {
        boolean ought =
                s.within(0, s.size(), Sense.DUTY).stream().anyMatch(h -> Math.abs(h.from() - stop.from()) <= CLOSE);
        return ought || call(stop) != null;
    }

    /** Whether the tokens say that something ought to stop. */
    boolean wantsStop(int from, int to) {
        return s.within(from, to, Sense.STOP).stream().anyMatch(this::isWanted);
    }

    /** Whether the word is one of stopping what ought to stop. */
    boolean isOfStop(Hit no) {
        return s.within(0, s.size(), Sense.STOP).stream()
                .anyMatch(stop -> stop.from() <= no.from() && no.to() <= stop.to() && isWanted(stop));
    }

    /** Whether the word calls on somebody to stop a delivery. */
    boolean isCall(Hit word) {
        return s.startsWith(word.from(), Sense.URGE)
                && s.within(0, s.size(), Sense.STOP).stream().anyMatch(stop -> {
                    Hit call = call(stop);
                    return call != null && call.from() == word.from();
                });
    }

    /** The mentions without whoever calls, and with whoever is called on as the subject. */
    List<Mention> left(List<Mention> mentions) {
        Hit call = call();
        Mention urged = call == null ? null : urged(mentions, call);
        if (urged == null) {
            return mentions;
        }
        boolean others = isOfOthers(mentions, urged);
        List<Mention> left = new ArrayList<>();
        for (Mention m : mentions) {
            if (m == urged && !others) {
                left.add(m.subject());
            } else if (m.from() > urged.from()) {
                boolean acts = others && m.kind() == Mention.Kind.NAME && isStopped(m); // "to stop Iran from supplying"
                left.add(acts ? m.marked(null) : m);
            }
        }
        return left;
    }

    /** "Urged Baghdad to stop Iranian shipments": who is named behind the stopping is the one to be stopped. */
    private boolean isOfOthers(List<Mention> mentions, Mention urged) {
        return s.language().traits().order() != Order.SOV
                && mentions.stream().anyMatch(m -> isStopped(m) && m.from() >= urged.to());
    }

    private boolean isStopped(Mention m) {
        return s.within(0, m.from(), Sense.STOP).stream()
                .anyMatch(stop -> m.kind() != Mention.Kind.SELF && isRightBehind(m, stop) || isSource(m, stop));
    }

    private boolean isRightBehind(Mention m, Hit stop) {
        return m.from() == stop.to() || m.from() - stop.to() == 1 && s.startsWith(stop.to(), Sense.ARTICLE);
    }

    /** "stopper les livraisons d'armes iraniennes". */
    private boolean isSource(Mention m, Hit stop) {
        boolean noun =
                s.within(stop.to(), m.from(), h -> h.sense() == Sense.SUPPLY || h.sense() == Sense.SUPPLY_NOUN).stream()
                        .anyMatch(h -> s.startsWith(h.from(), Sense.SUPPLY_NOUN));
        return noun && m.kind() == Mention.Kind.ADJECTIVE && m.owns() == Sense.GOODS;
    }

    /** What whoever calls says of whoever is called on; null if nobody calls on anybody. */
    Statement statement(Speakers speakers) {
        Hit call = call();
        Mention urged = call == null ? null : urged(s.mentions(), call);
        if (urged == null) {
            return null;
        }
        boolean first = s.language().traits().order() == Order.VSO;
        int end = Math.min(call.from(), urged.from());
        Speakers.Phrase caller = first ? speakers.read(s, call.to(), urged.from()) : speakers.read(s, 0, end);
        Hit cue = new Hit(new Term(Sense.ACCUSE, ""), call.from(), call.to());
        return caller == null || caller.actor() == null
                ? null
                : Attribution.make(s, cue, caller, new int[] {urged.from(), s.size()});
    }

    private Hit call() {
        return s.within(0, s.size(), Sense.STOP).stream()
                .map(this::call)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The call that stands before the word for stopping, or, where verbs come last, behind it; null if there is none. */
    private Hit call(Hit stop) {
        boolean last = s.language().traits().order() == Order.SOV;
        boolean either = last && s.language().traits().roles().isEmpty(); // Persian "خواست … را متوقف کند"
        return s.within(0, s.size(), Sense.URGE).stream()
                .filter(h -> last && h.from() >= stop.to() && h.from() - stop.to() <= CLOSE
                        || (!last || either) && h.from() < stop.from())
                .findFirst()
                .orElse(null);
    }

    private Mention urged(List<Mention> mentions, Hit call) {
        Order order = s.language().traits().order();
        List<Mention> names =
                mentions.stream().filter(m -> m.kind() == Mention.Kind.NAME).toList();
        if (order == Order.SOV) {
            return names.stream()
                    .filter(m -> m.to() <= call.from() && m.marker() != null)
                    .filter(m -> names.stream().anyMatch(o -> o.to() <= m.from() && o.bare()))
                    .filter(m -> names.stream().anyMatch(o -> o.from() >= m.to() && o.marker() == Sense.TO))
                    .findFirst()
                    .orElse(null);
        }
        List<Mention> behind = names.stream()
                .filter(m -> m.from() >= call.from() && m.from() - call.to() <= CLOSE)
                .toList();
        boolean first = order == Order.VSO; // the caller stands behind the verb
        return first ? behind.size() > 1 ? behind.get(1) : null : behind.isEmpty() ? null : behind.get(0);
    }
}
