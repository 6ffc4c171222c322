package landfall.extract;

import java.util.List;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Poland asked Germany for permission to send tanks to Ukraine": who asks is to give, and who is asked only to agree. */
record Permission(Sentence s) {
    private static final int CLOSE = 6;

    /** Whether the word asks for leave to give, and not for arms. */
    boolean isAsked(Hit request) {
        boolean asks = request.sense() == Sense.REQUEST || request.sense() == Sense.URGE;
        boolean last = s.language().traits().order() == Order.SOV;
        return asks
                && s.within(0, s.size(), Sense.PERMISSION).stream()
                        .anyMatch(leave -> last
                                ? request.from() >= leave.from()
                                        && request.from() - leave.to() <= CLOSE
                                        && s.gives(0, leave.from())
                                : leave.from() >= request.from()
                                        && leave.from() - request.to() <= CLOSE
                                        && s.gives(leave.to(), s.size()));
    }

    /** Whether the sentence asks for leave to give. */
    boolean isAsked() {
        return request() != null;
    }

    private Hit request() {
        return s.within(0, s.size(), this::isAsked).stream().findFirst().orElse(null);
    }

    /** The mentions without whoever is asked. */
    List<Mention> left(List<Mention> mentions) {
        Hit request = request();
        Hit leave = s.first(0, s.size(), Sense.PERMISSION).orElse(null);
        return request == null || leave == null
                ? mentions
                : mentions.stream()
                        .filter(m -> m.kind() != Mention.Kind.NAME || !isAsked(m, request, leave, mentions))
                        .toList();
    }

    private boolean isAsked(Mention m, Hit request, Hit leave, List<Mention> mentions) {
        Order order = s.language().traits().order();
        if (order == Order.SOV) {
            return m.marker() == Sense.FROM
                    || m.marker() == Sense.TO
                            && mentions.stream().anyMatch(o -> o.from() > m.from() && o.marker() == Sense.TO);
        }
        boolean between = m.from() >= request.from() && m.to() <= leave.from();
        boolean asker =
                order == Order.VSO && mentions.stream().noneMatch(o -> o.from() >= request.to() && o.to() <= m.from());
        return between && !asker;
    }
}
