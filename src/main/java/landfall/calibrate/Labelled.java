package landfall.calibrate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import landfall.calibrate.Truth.Innocent;
import landfall.calibrate.Truth.Shipment;
import landfall.watch.Lead;

/**
 * One world's leads beside its truth. A lead is true when it names the carriers of a cargo in their order, and its loading and landing fit
 * the cargo's in time. Cargoes and look-alikes that no lead names are voyages too, of which nothing was said.
 *
 * @param world name of the world
 * @param voyages every lead, every cargo missed, every look-alike not suspected
 * @param shipments each cargo with the best rank of a lead that is true of it, 0 when missed
 * @param innocents each look-alike with the highest probability of a lead that names it
 * @param pCase probability of an arrival stated for the case
 * @param arrived whether any cargo arrived
 */
public record Labelled(
        String world,
        List<Voyage> voyages,
        List<Found> shipments,
        List<Suspected> innocents,
        double pCase,
        boolean arrived) {

    /** Dates in a lead are of calls as heard; a berth is left later than the cargo is aboard. */
    private static final Duration SLACK = Duration.ofDays(2);

    /** @param rank of the lead that is true of it; 0 when there is none */
    public record Found(Shipment shipment, int rank) {}

    /** @param p highest probability of a lead with the ship in it */
    public record Suspected(Innocent innocent, double p) {}

    /**
     * @param leads of the case that alleges the transfer, best first
     * @param pCase stated for that case
     */
    public static Labelled of(String world, Truth truth, List<Lead> leads, double pCase) {
        List<Voyage> voyages = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Lead lead = leads.get(i);
            voyages.add(new Voyage(
                    world,
                    what(lead, truth),
                    i + 1,
                    lead.pArrived(),
                    arrived(truth, lead),
                    lead.priorDecibans(),
                    lead.evidence()));
        }
        List<Found> found = truth.shipments().stream()
                .map(s -> new Found(s, rank(s, leads)))
                .toList();
        List<Suspected> suspected = truth.innocents().stream()
                .map(i -> new Suspected(i, highest(i, leads)))
                .toList();
        found.stream()
                .filter(f -> f.rank() == 0)
                .forEach(f -> voyages.add(
                        unnamed(world, f.shipment().route(), f.shipment().arrived() != null)));
        truth.innocents().stream()
                .filter(i -> leads.stream().noneMatch(l -> names(l, i)))
                .forEach(i -> voyages.add(unnamed(world, i.why(), false)));
        boolean arrived = truth.shipments().stream().anyMatch(s -> s.arrived() != null);
        return new Labelled(world, voyages, found, suspected, pCase, arrived);
    }

    /** Whether a lead is true of a cargo that arrived. */
    public static boolean arrived(Truth truth, Lead lead) {
        return truth.shipments().stream().anyMatch(s -> s.arrived() != null && isTrue(lead, s));
    }

    private static Voyage unnamed(String world, String what, boolean arrived) {
        return new Voyage(world, what, 0, 0, arrived, 0, List.of());
    }

    private static int rank(Shipment shipment, List<Lead> leads) {
        return IntStream.range(0, leads.size())
                .filter(i -> isTrue(leads.get(i), shipment))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    private static double highest(Innocent innocent, List<Lead> leads) {
        return leads.stream()
                .filter(l -> names(l, innocent))
                .mapToDouble(Lead::pArrived)
                .max()
                .orElse(0);
    }

    private static boolean names(Lead lead, Innocent innocent) {
        return lead.chain().stream().anyMatch(innocent.ship()::is);
    }

    private static String what(Lead lead, Truth truth) {
        return truth.shipments().stream()
                .filter(s -> isTrue(lead, s))
                .map(Shipment::route)
                .findFirst()
                .or(() -> truth.innocents().stream()
                        .filter(i -> names(lead, i))
                        .map(Innocent::why)
                        .findFirst())
                .orElse(Voyage.TRAFFIC);
    }

    private static boolean isTrue(Lead lead, Shipment shipment) {
        List<Lead.Leg> legs = lead.chain();
        return legs.size() == shipment.chain().size()
                && IntStream.range(0, legs.size())
                        .allMatch(i -> shipment.chain().get(i).is(legs.get(i)))
                && isWithin(shipment.loaded(), legs)
                && isWithin(shipment.arrived(), legs);
    }

    /** A cargo landed in the dark was landed before the call that was seen; a landing that is not over yet fits any time. */
    private static boolean isWithin(Instant time, List<Lead.Leg> legs) {
        Instant end = legs.get(legs.size() - 1).end();
        return time == null
                || !time.isBefore(legs.get(0).start().minus(SLACK)) && (end == null || !time.isAfter(end.plus(SLACK)));
    }
}
