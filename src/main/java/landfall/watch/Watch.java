package landfall.watch;

import java.time.Instant;
import java.util.List;
import landfall.claim.Goods;
import landfall.geo.Port;

/**
 * What to look for at sea because of a case. Every field may be edited by the user.
 *
 * @param id {@code W-} and the case's id
 * @param caseId the case it serves
 * @param supplierPorts where the cargo may have been loaded
 * @param recipientPorts where it may have been landed
 * @param via regions or countries named as route or false destination
 * @param goods classes of cargo
 * @param from first instant a loading counts
 * @param to last instant an arrival counts
 * @param routes rival routes still open
 */
public record Watch(
        String id,
        String caseId,
        List<Port> supplierPorts,
        List<Port> recipientPorts,
        List<String> via,
        List<Goods> goods,
        Instant from,
        Instant to,
        List<Route> routes) {
    public Watch {
        supplierPorts = List.copyOf(supplierPorts);
        recipientPorts = List.copyOf(recipientPorts);
        via = List.copyOf(via);
        goods = List.copyOf(goods);
        routes = List.copyOf(routes);
        if (supplierPorts.isEmpty() || recipientPorts.isEmpty()) {
            throw new IllegalArgumentException("a watch needs a port on each side");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a watch ends after it begins: " + from + " to " + to);
        }
    }

    /** The same watch with another window. */
    public Watch within(Instant newFrom, Instant newTo) {
        return new Watch(id, caseId, supplierPorts, recipientPorts, via, goods, newFrom, newTo, routes);
    }

    /** The same watch between other ports. */
    public Watch between(List<Port> suppliers, List<Port> recipients) {
        return new Watch(id, caseId, suppliers, recipients, via, goods, from, to, routes);
    }

    /** The same watch with other regions or countries on the route. */
    public Watch over(List<String> newVia) {
        return new Watch(id, caseId, supplierPorts, recipientPorts, newVia, goods, from, to, routes);
    }

    /** The same watch with only these rival routes open; none given means all. */
    public Watch open(List<Route> newRoutes) {
        return new Watch(id, caseId, supplierPorts, recipientPorts, via, goods, from, to, newRoutes);
    }
}
