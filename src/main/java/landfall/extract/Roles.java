package landfall.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * Who gives and who gets in a clause. Prepositions, case and particles decide ({@link Marked}); what they leave open is decided by
 * the head of a relative clause ({@link Head}), by the speaker's own part ({@link OwnPart}), and only then by the {@link WordOrder}. Where
 * that contradicts everything said before, the claim is flagged {@code ambiguous-roles} rather than silently turned round.
 */
final class Roles {
    private final Scope scope;
    private final Sentence s;
    private final Parties parties = new Parties();
    private final List<Mention> bare = new ArrayList<>();
    private final Set<String> there = new LinkedHashSet<>();

    Roles(Sentence sentence, Clause clause, Statement statement) {
        this.scope = new Scope(sentence, clause, statement);
        this.s = sentence;
    }

    Frame frame(List<Mention> all) {
        if (scope.relation() == Relation.MONITOR) {
            return Frame.EMPTY.withGoods(scope.goods());
        }
        InUse use = new InUse(s);
        boolean gives = scope.relation() == Relation.SUPPLY;
        List<Mention> left = s.doers();
        List<Mention> mentions = toldOf(within(gives ? use.others(left) : left));
        if (new Asked(scope).bind(mentions, parties)) {
            return parties.frame(scope.goods());
        }
        bind(mentions);
        new SuppliedGoods(scope, parties, bare).bind(all);
        new Head(scope, parties, bare).bind(mentions);
        new Theme(scope, parties, bare).bind();
        new OwnPart(scope, parties, bare).bind();
        Clause clause = scope.clause();
        boolean vague = clause.nominal()
                && !s.within(clause.from(), clause.to(), h -> h.sense() == Sense.HEDGE && !Charge.is(h))
                        .isEmpty();
        if (!vague) {
            new WordOrder(scope, parties, bare).bind();
        }
        byPlace();
        byMeans(mentions);
        byUse(use.user(scope.clause()));
        return isOnUn() ? Frame.EMPTY.withGoods(scope.goods()) : parties.frame(scope.goods());
    }

    /** "violating a UN-imposed embargo", "国連の対北朝鮮制裁": the United Nations punish, and are never punished. */
    private boolean isOnUn() {
        return scope.relation() == Relation.SANCTION && parties.recipients().contains("UN");
    }

    /** "Iran and Russia signed a deal under which Tehran will supply …": those named behind it, if one of them acts. */
    private List<Mention> within(List<Mention> mentions) {
        int begin = s.within(scope.from(), scope.predicate(), Sense.WHEREBY).stream()
                .mapToInt(Hit::to)
                .max()
                .orElse(0);
        boolean own = mentions.stream().anyMatch(m -> m.bare() && m.from() >= begin && m.to() <= scope.predicate());
        return begin == 0 || !own
                ? mentions
                : mentions.stream().filter(m -> m.from() >= begin).toList();
    }

    /** "A document from the UN shows that Abu Dhabi sends": where the proof comes from is not where the arms do. */
    private List<Mention> toldOf(List<Mention> mentions) {
        int that = s.within(scope.from(), scope.predicate(), Sense.THAT).stream()
                .mapToInt(Hit::to)
                .max()
                .orElse(0);
        boolean own = mentions.stream()
                .anyMatch(m ->
                        m.bare() && m.kind() == Mention.Kind.NAME && m.from() >= that && m.to() <= scope.predicate());
        return that == 0 || !own
                ? mentions
                : mentions.stream()
                        .filter(m -> m.from() >= that || m.marker() != Sense.FROM)
                        .toList();
    }

    private void bind(List<Mention> mentions) {
        int nearest = mentions.stream()
                .filter(m -> scope.holds(m) && m.marker() == Sense.TO)
                .mapToInt(scope::distance)
                .min()
                .orElse(0);
        Accused accused = new Accused(scope, parties, bare);
        Marked marked = new Marked(scope, parties, bare, there);
        Belonging belonging = new Belonging(s);
        for (Mention m : mentions) {
            if (m.marker() == Sense.TO && distance(m, mentions) > nearest + 1) {
                continue; // said of something else, far off
            }
            boolean isAccused = accused.is(m);
            boolean inside = scope.holds(m) || m.to() <= scope.from() && isAccused;
            if (!inside || scope.isSpeaker(m) || accused.isOnlyTold(m)) {
                continue;
            }
            if (scope.relation() == Relation.LAUNCH && m.marker() == Sense.WAR) {
                parties.recipients().add(m.code()); // "fired missiles to strike Ukraine"
            } else if (isAccused) {
                accused.bind(m);
            } else if (!belonging.of(m)) {
                marked.bind(m);
            }
        }
    }

    /** That of the nearest name in its list: "러시아, 시리아, 예멘에". */
    private int distance(Mention m, List<Mention> mentions) {
        int at = mentions.indexOf(m);
        int nearest = scope.distance(m);
        for (int i = at + 1; i < mentions.size() && isListed(mentions.get(i - 1), mentions.get(i)); i++) {
            nearest = Math.min(nearest, scope.distance(mentions.get(i)));
        }
        return nearest;
    }

    private boolean isListed(Mention one, Mention other) {
        return one.marker() == other.marker() && Mentions.joined(s, one, other);
    }

    private void byUse(String user) {
        if (user != null
                && parties.recipients().isEmpty()
                && !parties.suppliers().isEmpty()) {
            parties.recipients().add(user);
        }
    }

    /** "bought in Pyongyang", "arrived in Russia": where it happens is the party that nobody else is named as. */
    private void byPlace() {
        boolean asks = scope.relation() == Relation.REQUEST;
        Set<String> open = asks ? parties.suppliers() : parties.recipients();
        Set<String> other = asks ? parties.recipients() : parties.suppliers();
        if (open.isEmpty()) {
            there.stream().filter(code -> !other.contains(code)).forEach(open::add);
        }
    }

    /** "livrés par la Biélorussie": what may mean "by" and "through" means "by" where nobody else gives. */
    private void byMeans(List<Mention> mentions) {
        boolean open = scope.relation() == Relation.SUPPLY
                && parties.suppliers().isEmpty()
                && parties.via().size() == 1;
        for (Mention m : mentions) {
            boolean by = s.endsWith(m.from() - 1, Sense.BY) || s.endsWith(m.from() - 2, Sense.BY);
            if (open && parties.via().contains(m.code()) && m.kind() == Mention.Kind.NAME && by) {
                parties.givesNotPasses(m.code());
            }
        }
    }
}
