package landfall.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;

/** A case in the making: one supplier, one recipient, goods that go together, statements without a long silence between. */
final class Cluster {
    final Set<String> suppliers = new TreeSet<>();
    final Set<String> recipients = new TreeSet<>();
    final Set<Goods> goods = EnumSet.noneOf(Goods.class);
    final List<Frame> claims = new ArrayList<>();
    final List<Frame> denials = new ArrayList<>();
    final List<Frame> context = new ArrayList<>();

    Cluster(String supplier, String recipient) {
        addUnlessNull(suppliers, supplier);
        addUnlessNull(recipients, recipient);
    }

    private static void addUnlessNull(Set<String> parties, String party) {
        if (party != null) {
            parties.add(party);
        }
    }

    /** Whether a statement's sides and goods, as far as it names them, are this case's. */
    boolean fits(Frame frame) {
        return meets(frame.suppliers(), suppliers) && meets(frame.recipients(), recipients) && hasGoods(frame);
    }

    private static boolean meets(Collection<String> named, Set<String> parties) {
        return named.isEmpty() || parties.isEmpty() || named.stream().anyMatch(parties::contains);
    }

    /** Weapons of no said kind go with every class. */
    boolean hasGoods(Frame frame) {
        return frame.goods().isEmpty()
                || goods.isEmpty()
                || frame.goods().stream().anyMatch(goods::contains);
    }

    /**
     * Whether a denial covers this case though it names others: who sends nothing to Yemen sends nothing to the Houthis there, and who
     * sends Ukraine nothing does not pass on to it what others are said to send through him.
     */
    boolean isCoveredBy(Frame denial) {
        boolean there = recipients.stream().anyMatch(r -> denial.recipients().contains(Homes.of(r)));
        boolean passes = claims.stream()
                .anyMatch(f -> denial.suppliers().stream().anyMatch(f.claim().via()::contains));
        return hasGoods(denial)
                && (there && meets(denial.suppliers(), suppliers) || passes && meets(denial.recipients(), recipients));
    }

    boolean isParty(String country) {
        return country != null && (suppliers.contains(country) || recipients.contains(country));
    }

    /** Takes over all that another case holds. */
    void absorb(Cluster other) {
        suppliers.addAll(other.suppliers);
        recipients.addAll(other.recipients);
        goods.addAll(other.goods);
        addMissing(claims, other.claims);
        addMissing(denials, other.denials);
        addMissing(context, other.context);
    }

    /** Gives away some statements; a case keeps at least one claim, so giving away all of them gives away none. */
    Cluster split(List<String> ids) {
        Cluster part = new Cluster(null, null);
        if (claims.stream().allMatch(f -> ids.contains(f.claim().id()))) {
            return part;
        }
        part.suppliers.addAll(suppliers);
        part.recipients.addAll(recipients);
        move(claims, part.claims, ids);
        move(denials, part.denials, ids);
        move(context, part.context, ids);
        part.claims.forEach(f -> part.goods.addAll(f.goods()));
        goods.clear();
        claims.forEach(f -> goods.addAll(f.goods()));
        return part;
    }

    private static void move(List<Frame> from, List<Frame> to, List<String> ids) {
        from.stream().filter(f -> ids.contains(f.claim().id())).forEach(to::add);
        from.removeAll(to);
    }

    private static void addMissing(List<Frame> frames, List<Frame> more) {
        more.stream().filter(f -> !frames.contains(f)).forEach(frames::add);
    }

    void add(Frame frame) {
        claims.add(frame);
        goods.addAll(frame.goods());
    }

    /** What the case is known by: its claims, or, where nobody is quoted with one, the denials. */
    List<Frame> told() {
        return claims.isEmpty() ? denials : claims;
    }

    /** Whether any statement of a document makes this case. */
    boolean isIn(String doc) {
        return told().stream().anyMatch(f -> f.claim().doc().equals(doc));
    }

    LocalDate first() {
        return told().stream().map(Frame::by).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    LocalDate last() {
        return told().stream()
                .filter(Frame::isDated)
                .map(f -> f.said().last())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    Case toCase(String id, Origins origins, CaseRules rules) {
        List<Claim> said = sorted(claims);
        Set<Goods> classes = goods.isEmpty() ? EnumSet.of(Goods.WEAPONS_UNSPECIFIED) : goods;
        return new Case(
                id,
                List.copyOf(suppliers),
                List.copyOf(recipients),
                List.copyOf(classes),
                said,
                sorted(denials),
                sorted(context),
                Replies.of(claims, denials, origins, rules),
                origins.of(said),
                via(),
                from(rules),
                to());
    }

    private static List<Claim> sorted(List<Frame> frames) {
        return frames.stream().sorted(Frame.BY_TIME).map(Frame::claim).toList();
    }

    private List<String> via() {
        Set<String> via = new TreeSet<>();
        for (Collection<Frame> frames : List.of(claims, context)) {
            frames.forEach(f -> via.addAll(f.claim().via()));
        }
        via.removeAll(suppliers);
        via.removeAll(recipients);
        return List.copyOf(new LinkedHashSet<>(via));
    }

    /** The first event named, else so long before the first statement as statements look back; null when nothing is dated. */
    private LocalDate from(CaseRules rules) {
        LocalDate earliest = null;
        for (Frame frame : told()) {
            LocalDate day = frame.event().isPresent()
                    ? frame.event().get().first()
                    : frame.isDated() ? frame.day().minusDays(rules.lookBack().toDays()) : null;
            earliest = earliest == null || day != null && day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }

    private LocalDate to() {
        LocalDate latest = null;
        for (Frame frame : told()) {
            LocalDate said = frame.isDated() ? frame.said().last() : null;
            LocalDate event = frame.event().map(Days::last).orElse(null);
            for (LocalDate day : new LocalDate[] {said, event}) {
                latest = latest == null || day != null && day.isAfter(latest) ? day : latest;
            }
        }
        return latest;
    }
}
