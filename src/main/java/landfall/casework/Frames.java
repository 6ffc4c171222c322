package landfall.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Report;

/**
 * The frames of all statements.
 *
 * @param all in the order read
 */
record Frames(List<Frame> all) {
    static Frames of(Map<String, Report> reports, List<Claim> claims) {
        List<Frame> frames = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.relation() != Relation.LAUNCH) {
                frames.add(frame(claim, reports.get(claim.doc()), frames.size()));
            }
        }
        return new Frames(List.copyOf(frames));
    }

    private static Frame frame(Claim claim, Report report, int order) {
        Set<Goods> goods = EnumSet.noneOf(Goods.class);
        goods.addAll(claim.goods());
        goods.remove(Goods.WEAPONS_UNSPECIFIED);
        Days said = Days.said(claim, report).orElse(null);
        return new Frame(
                claim, Homes.parties(claim.suppliers()), Homes.parties(claim.recipients()), goods, said, order);
    }
}
