package landfall.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Germany allowed Poland to send tanks to Ukraine", "Switzerland blocked Germany from sending": who is allowed or kept from it gives, or does not. */
record Allowed(Sentence s) {
    private static final int CLOSE = 3;

    /** The mentions without whoever allows, and with whoever is allowed as the subject. */
    List<Mention> left(List<Mention> mentions) {
        List<Mention> names =
                mentions.stream().filter(m -> m.kind() == Mention.Kind.NAME).toList();
        Mention allowed = allowed(names);
        if (allowed == null) {
            return mentions;
        }
        Set<String> allowing = names.stream()
                .filter(m -> m.bare() && m.to() <= allowed.from())
                .map(Mention::code)
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(m ->
                        m == allowed || !allowing.contains(m.code())) // nor "Swiss ammunition", where Berne forbids it
                .map(m -> m == allowed ? m.marked(null) : m)
                .toList();
    }

    /** Whether the sentence tells of somebody who is allowed to give, or kept from it. */
    boolean tells() {
        return allowed(s.mentions().stream()
                        .filter(m -> m.kind() == Mention.Kind.NAME)
                        .toList())
                != null;
    }

    private Mention allowed(List<Mention> names) {
        return s.within(0, s.size(), Sense.ALLOW).stream()
                .flatMap(verb -> allowed(names, verb).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Mention> allowed(List<Mention> names, Hit verb) {
        Order order = s.language().traits().order();
        if (order == Order.SOV) {
            return last(names, verb);
        }
        boolean first = order == Order.VSO; // who allows stands behind the verb
        return names.stream()
                .filter(m -> m.from() >= verb.from() && m.to() > verb.from() && m.from() - verb.to() <= CLOSE)
                .filter(m -> !s.gives(verb.from(), m.from()) && s.gives(m.to(), s.size()))
                .filter(m -> names.stream().anyMatch(o -> o.bare() && allows(o, m, verb, first)))
                .findFirst();
    }

    private static boolean allows(Mention o, Mention allowed, Hit verb, boolean first) {
        boolean other = !o.code().equals(allowed.code());
        return other && (first ? o.from() >= verb.to() && o.to() <= allowed.from() : o.to() <= verb.from());
    }

    /** "독일은 폴란드가 … 보내는 것을 허용했다": behind whoever allows, before the giving. */
    private Optional<Mention> last(List<Mention> names, Hit verb) {
        boolean cases = !s.language().traits().roles().isEmpty(); // Persian "به لهستان اجازه داد … بفرستد"
        return names.stream()
                .filter(m -> cases
                        ? m.bare() && s.gives(m.to(), verb.from())
                        : m.marker() == Sense.TO && m.to() <= verb.from())
                .filter(m -> !s.gives(0, m.from()) && s.gives(m.to(), s.size()))
                .filter(m -> names.stream()
                        .anyMatch(
                                o -> o.bare() && o.to() <= m.from() && !o.code().equals(m.code())))
                .findFirst();
    }
}
