package landfall.claim;

import java.time.LocalDate;
import java.util.List;

/**
 * One allegation with everything said for and against it.
 *
 * @param id stable: {@code C-KP-RU-artillery-ammunition-2022}
 * @param suppliers countries or actors said to give
 * @param recipients countries or actors said to get
 * @param goods classes of cargo alleged
 * @param claims statements for it (supply, receive, request: asserted, suspected, intended), in time order
 * @param denials statements against it, in time order
 * @param context statements about it that neither claim nor deny it (conceal, monitor, sanction), in time order
 * @param replies pairs of ids: a denial and the claim that it answers, which was made no later than the denial
 * @param origins independent origins of the claims: wire copies and the same speaker at the same event count once
 * @param via regions or countries named as the route, false destination or real
 * @param from first day the cargo may have moved
 * @param to last day the statements speak of
 */
public record Case(
        String id,
        List<String> suppliers,
        List<String> recipients,
        List<Goods> goods,
        List<Claim> claims,
        List<Claim> denials,
        List<Claim> context,
        List<Reply> replies,
        List<Origin> origins,
        List<String> via,
        LocalDate from,
        LocalDate to) {

    public Case {
        suppliers = List.copyOf(suppliers);
        recipients = List.copyOf(recipients);
        goods = List.copyOf(goods);
        claims = List.copyOf(claims);
        denials = List.copyOf(denials);
        context = List.copyOf(context);
        replies = List.copyOf(replies);
        origins = List.copyOf(origins);
        via = List.copyOf(via);
    }

    /**
     * A denial that answers a claim.
     *
     * @param denial id of the denial
     * @param claim id of the claim it answers
     */
    public record Reply(String denial, String claim) {}

    /**
     * One independent source of statements.
     *
     * @param what in words: {@code John Kirby, 2022-11-02}
     * @param claims ids of the statements that go back to it
     */
    public record Origin(String what, List<String> claims) {
        public Origin {
            claims = List.copyOf(claims);
        }
    }
}
