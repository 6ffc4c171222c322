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
    final String supplier;
    final String recipient;
    final Set<Goods> goods = EnumSet.noneOf(Goods.class);
    final List<Frame> claims = new ArrayList<>();
    final List<Frame> denials = new ArrayList<>();
    final List<Frame> context = new ArrayList<>();

    Cluster(String supplier, String recipient) {
        this.supplier = supplier;
        this.recipient = recipient;
    }

    void add(Frame frame) {
        claims.add(frame);
        goods.addAll(frame.goods());
    }

    /** Whether any statement of a document makes this case. */
    boolean isIn(String doc) {
        return claims.stream().anyMatch(f -> f.claim().doc().equals(doc));
    }

    LocalDate first() {
        return claims.stream().map(Frame::day).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    LocalDate last() {
        return claims.stream()
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
                supplier == null ? List.of() : List.of(supplier),
                recipient == null ? List.of() : List.of(recipient),
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
        via.remove(supplier);
        via.remove(recipient);
        return List.copyOf(new LinkedHashSet<>(via));
    }

    /** The first event named, else so long before the first statement as statements look back; null when nothing is dated. */
    private LocalDate from(CaseRules rules) {
        LocalDate earliest = null;
        for (Frame frame : claims) {
            LocalDate day = frame.event().isPresent()
                    ? frame.event().get().first()
                    : frame.isDated() ? frame.day().minusDays(rules.lookBack().toDays()) : null;
            earliest = earliest == null || day != null && day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }

    private LocalDate to() {
        LocalDate latest = null;
        for (Frame frame : claims) {
            LocalDate said = frame.isDated() ? frame.said().last() : null;
            LocalDate event = frame.event().map(Days::last).orElse(null);
            for (LocalDate day : new LocalDate[] {said, event}) {
                latest = latest == null || day != null && day.isAfter(latest) ? day : latest;
            }
        }
        return latest;
    }
}
