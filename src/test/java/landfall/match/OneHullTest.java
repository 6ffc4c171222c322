package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Voyage;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

/** A hull that is heard under several radio numbers, and several ships that say they are one. */
class OneHullTest {
    private static final int IMO = 9123452;

    @Test
    void aShipThatChangesItsNumberInThePortOfTheSupplierIsFollowedOn() {
        World world = renumberedInRajin();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().get(0).imo() != null)
                .isNotEmpty()
                .first()
                .satisfies(l -> assertThat(l.chain().get(0).to()).isEqualTo("RUVYP"));
    }

    @Test
    void aShipThatChangesItsNumberInAPortSailsOnFromThere() {
        World world = renumberedInRajin();
        List<Voyage> voyages = Voyages.of(world.tracks, world.events).stream()
                .filter(v -> v.hull().equals("imo:" + IMO))
                .toList();
        assertThat(voyages)
                .extracting(v -> v.from() == null ? null : v.from().port())
                .containsExactly("KPNJN", "RUVYP");
        assertThat(voyages.get(0).departed()).isEqualTo(World.at(130));
    }

    @Test
    void aShipHeardUnderAnotherNumberIsNotDark() {
        World world = World.shuttle();
        assertThat(darkLeads(world)).isEmpty();
        world.ship(273000032)
                .hull(IMO)
                .calls("RUVYP", 90, 120)
                .dark(124, 172, new Point(42.6, 132.6), World.OFF_DUNAY, 0.95)
                .calls("RUVYP", 200, 220)
                .sails();
        assertThat(darkLeads(world)).as("silent under its only number").isNotEmpty();
        world.ship(273000033)
                .hull(IMO)
                .heard(124, new Point(42.6, 132.6), 12)
                .heard(140, new Point(40, 131), 12)
                .heard(173, World.OFF_DUNAY, 12)
                .sails();
        assertThat(darkLeads(world)).as("heard under another").isEmpty();
    }

    @Test
    void aFalseTrailFarAwayIsNoSignOfASilentShip() {
        World world = new World().ordinaryTraffic();
        world.ship(273000032)
                .hull(IMO)
                .calls("RUVYP", 90, 120)
                .dark(124, 172, new Point(42.6, 132.6), World.OFF_DUNAY, 0.95)
                .calls("RUVYP", 200, 220)
                .sails();
        world.ship(273000033)
                .hull(IMO)
                .heard(125, new Point(20, 120), 12)
                .heard(170, new Point(15, 115), 12)
                .sails();
        assertThat(darkLeads(world)).isNotEmpty();
    }

    /** A number that anyone may type, as 1234567, whose check digit is right. */
    @Test
    void shipsInTwoPlacesAtOnceAreNotOneWhateverTheyCallThemselves() {
        World world = new World().ordinaryTraffic();
        Point offRajin = new Point(42.1, 130.5);
        world.ship(445000034)
                .hull(1234567)
                .heard(10, offRajin, 5)
                .calls("KPNJN", 100, 130)
                .heard(250, offRajin, 5)
                .heard(700, offRajin, 5)
                .sails();
        world.ship(273000034)
                .hull(1234567)
                .heard(10, World.OFF_DUNAY, 5)
                .heard(120, World.OFF_DUNAY, 5)
                .calls("RUVYP", 200, 220)
                .heard(700, World.OFF_DUNAY, 5)
                .sails();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().stream().anyMatch(leg -> "RUVYP".equals(leg.to())))
                .isEmpty();
    }

    @Test
    void aShipThatChangedItsNumberIsOneRivalForTheCargo() {
        World world = World.shuttle().numbered(273000001, IMO);
        Lead best = world.verdict().leads().get(0);
        double one = odds(best, best);
        assertThat(odds(best, as(best, 671000001, IMO))).isEqualTo(one);
        assertThat(odds(best, as(best, 671000001, 9111034))).isEqualTo(2 * one);
    }

    private static double odds(Lead... leads) {
        Scale scale = new Scale(Settings.judged(Weights.class));
        return Answer.oddsOfShips(scale, List.of(leads), 1, (l, e) -> false);
    }

    /** The same lead under another number. */
    private static Lead as(Lead lead, int mmsi, int imo) {
        List<Lead.Leg> legs = lead.chain().stream()
                .map(l -> new Lead.Leg(l.track(), mmsi, imo, l.name(), l.from(), l.to(), l.start(), l.end()))
                .toList();
        return new Lead(
                lead.caseId(),
                lead.rank(),
                lead.route(),
                legs,
                lead.priorDecibans(),
                lead.pLoaded(),
                lead.pArrived(),
                lead.evidence(),
                lead.sum());
    }

    @Test
    void draughtsAreReadInTheOrderInWhichTheyWereSaidWhicheverNumberSaidThem() {
        World world = new World().ordinaryTraffic();
        world.ship(273000036)
                .hull(IMO)
                .enters(10, 4)
                .calls("KPNJN", 100, 130)
                .enters(131, 6.5)
                .calls("RUVYP", 200, 220)
                .sails();
        assertThat(world.reasonsOf(273000036)).contains("draught-loaded");
        world.ship(671000036)
                .hull(IMO)
                .enters(5, 6.5)
                .heard(110, World.PORTS.find("KPNJN").orElseThrow().at(), 0)
                .heard(111, World.PORTS.find("KPNJN").orElseThrow().at(), 0)
                .sails();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().get(0).imo() != null)
                .first()
                .satisfies(l ->
                        assertThat(l.evidence()).extracting(Evidence::reason).contains("draught-loaded"));
    }

    private static List<Lead> darkLeads(World world) {
        return world.verdict().leads().stream()
                .filter(l -> l.chain().get(0).imo() != null)
                .filter(l -> l.evidence().stream().anyMatch(e -> e.reason().equals("dark-call")))
                .toList();
    }

    /** Last heard at the berth under one number, and off Dunay two days later under another. */
    private static World renumberedInRajin() {
        World world = new World().ordinaryTraffic();
        world.ship(273000031).hull(IMO).staysAt("KPNJN", 100, 130).sails();
        world.ship(671000031)
                .hull(IMO)
                .heard(180, World.OFF_DUNAY, 12)
                .calls("RUVYP", 200, 220)
                .heard(300, World.OFF_DUNAY, 12)
                .sails();
        return world;
    }
}
