package landfall.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.setting.Settings;

/**
 * Puts together what was said for and against one alleged transfer. Statements meet by their frame (who gives, who gets, what,
 * when), never by how their words sound: a denial sounds like the claim that it denies. Launches are dated events beside the
 * cases and make none.
 */
public final class Cases {
    private Cases() {}

    /** The cases with the default rules, in order of their ids. */
    public static List<Case> of(List<Report> reports, List<Claim> claims) {
        return of(reports, claims, Settings.defaults(CaseRules.class, Settings.CARGO));
    }

    /** The cases that claims make, in order of their ids. */
    public static List<Case> of(List<Report> reports, List<Claim> claims, CaseRules rules) {
        return of(reports, claims, rules, List.of());
    }

    /**
     * The cases that claims make, changed by what people decided, in order of their ids.
     *
     * @param regroupings mergers and splits in the order they were made; each keeps who, when and why
     */
    public static List<Case> of(
            List<Report> reports, List<Claim> claims, CaseRules rules, List<Regrouping> regroupings) {
        Map<String, Report> byId = new HashMap<>();
        reports.forEach(r -> byId.putIfAbsent(r.id(), r));
        Frames frames = Frames.of(byId, claims);
        List<Cluster> clusters = new ArrayList<>(Clusters.of(frames, rules));
        Members.join(frames, clusters, rules);
        Origins origins = Origins.of(byId, claims, rules);
        List<Case> cases = new ArrayList<>();
        Map<String, Cluster> byCase = new TreeMap<>(CaseIds.of(clusters));
        regroupings.forEach(d -> d.apply(byCase));
        byCase.forEach((id, cluster) -> cases.add(cluster.toCase(id, origins, rules)));
        return cases;
    }
}
