package landfall.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.claim.Case.Reply;
import landfall.claim.Claim;
import landfall.claim.Relation;

/**
 * Which denial answers which claim: one made no later than it, about the same transfer, and not long before. A denial of September
 * is no reply to a claim of November. Of each origin the last claim before the denial is the one answered.
 */
final class Replies {
    private Replies() {}

    static List<Reply> of(List<Frame> claims, List<Frame> denials, Origins origins, CaseRules rules) {
        List<Reply> replies = new ArrayList<>();
        for (Frame denial : denials.stream().sorted(Frame.BY_TIME).toList()) {
            Map<String, Frame> answered = new TreeMap<>();
            claims.stream()
                    .filter(c -> answers(denial, c, rules))
                    .sorted(Comparator.comparing((Frame c) -> c.said().last())
                            .thenComparing(
                                    c -> c.claim().doc().equals(denial.claim().doc()))
                            .thenComparing(c -> -c.claim().span().start()))
                    .forEach(c -> answered.put(origins.key(c.claim()), c));
            answered.values()
                    .forEach(c ->
                            replies.add(new Reply(denial.claim().id(), c.claim().id())));
        }
        return replies;
    }

    private static boolean answers(Frame denial, Frame claim, CaseRules rules) {
        return denial.isDated()
                && claim.isDated()
                && asks(denial) == asks(claim)
                && !denial.said().first().isBefore(claim.said().last())
                && !denial.said()
                        .first()
                        .minusDays(rules.replyWithin().toDays())
                        .isAfter(claim.said().last())
                && !sameSpeaker(denial, claim)
                && !(isRepeated(denial)
                        && !denial.said().first().isAfter(claim.said().last()));
    }

    /** Who denies that arms were sent does not deny that somebody asked for them. */
    private static boolean asks(Frame said) {
        return said.claim().relation() == Relation.REQUEST;
    }

    /** Who "has repeatedly denied" it did so before this claim, too. */
    private static boolean isRepeated(Frame denial) {
        return denial.claim().flags().contains(Claim.REPEATED);
    }

    private static boolean sameSpeaker(Frame denial, Frame claim) {
        String name = denial.claim().speaker().name();
        return name != null && name.equals(claim.claim().speaker().name());
    }
}
