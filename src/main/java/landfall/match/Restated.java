package landfall.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/**
 * A lead once more without the reasons that a person rejected, by the arithmetic of {@link Tally}: caps of groups as before, so that
 * what a cap held back counts where there is room now; the landing as the same share of what is loaded. Rejected items stay in the
 * list as they were, so that they can be counted again; the others carry what they count now.
 */
final class Restated {
    private final Scale scale;
    private final Lead lead;
    private final Predicate<Evidence> rejected;

    Restated(Scale scale, Lead lead, Predicate<Evidence> rejected) {
        this.scale = scale;
        this.lead = lead;
        this.rejected = rejected;
    }

    Lead lead() {
        if (lead.evidence().stream().noneMatch(rejected)) {
            return lead;
        }
        List<Evidence> items = new ArrayList<>();
        double loaded = counted(rejected, items);
        double arrived = loaded + landing(loaded, items) + alone(Group.SEIZURE) + alone(Group.RIVALS);
        return new Lead(
                lead.caseId(),
                lead.rank(),
                lead.route(),
                lead.chain(),
                lead.priorDecibans(),
                Scale.probability(loaded),
                Scale.probability(arrived),
                inOrder(items),
                Scale.tenth(arrived));
    }

    /** The log odds of the loading; each item that counts is added to the list with what it counts. */
    private double counted(Predicate<Evidence> without, List<Evidence> items) {
        double[] byGroup = new double[Group.values().length];
        double sum = lead.priorDecibans();
        for (Evidence e : lead.evidence()) {
            Optional<Group> group = group(e);
            if (without.test(e) || !group.map(Group::isCapped).orElse(true)) {
                continue;
            }
            double counts = e.decibans();
            if (group.isPresent()) {
                int g = group.get().ordinal();
                double cap = scale.value(group.get().capKey());
                double after = Scale.tenth(Math.max(-cap, Math.min(cap, byGroup[g] + e.rawDecibans())));
                counts = Scale.tenth(after - byGroup[g]);
                byGroup[g] = after;
            }
            items.add(with(e, counts, e.rawDecibans()));
            sum += counts;
        }
        return sum;
    }

    private double landing(double loaded, List<Evidence> items) {
        Optional<Evidence> item = of(Group.ARRIVAL).filter(rejected.negate());
        double before = counted(e -> false, new ArrayList<>());
        double share = item.map(e -> Scale.probability(before + e.decibans()) / Scale.probability(before))
                .orElse(1.0);
        double counts = Scale.tenth(Math.min(0, Scale.decibans(Scale.probability(loaded) * share) - loaded));
        item.ifPresent(e -> items.add(with(e, counts, counts)));
        return item.isPresent() ? counts : 0;
    }

    /** What counts by itself, whatever else does. */
    private double alone(Group group) {
        return of(group).filter(rejected.negate()).map(Evidence::decibans).orElse(0.0);
    }

    private Optional<Evidence> of(Group group) {
        return lead.evidence().stream()
                .filter(e -> group(e).equals(Optional.of(group)))
                .findFirst();
    }

    private List<Evidence> inOrder(List<Evidence> counted) {
        return lead.evidence().stream()
                .map(e -> counted.stream()
                        .filter(c -> c.id().equals(e.id()))
                        .findFirst()
                        .orElse(e))
                .toList();
    }

    private static Optional<Group> group(Evidence item) {
        return Arrays.stream(Group.values())
                .filter(g -> g.words().equals(item.group()))
                .findFirst();
    }

    private static Evidence with(Evidence e, double counts, double raw) {
        return new Evidence(e.id(), e.reason(), e.what(), counts, raw, e.group(), e.source(), e.innocent(), e.events());
    }
}
