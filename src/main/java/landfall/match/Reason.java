package landfall.match;

import java.util.Locale;

/** Every reason that can speak for or against a way, with its group and its ordinary explanation. Weights are in {@link Weights}. */
enum Reason {
    SEEN_AT_SUPPLIER(Group.LOADING, "the port has ordinary trade as well"),
    PASSED_SUPPLIER(Group.LOADING, "passed by, or lay at anchor without a call"),
    DARK_CALL(Group.LOADING, "waited, drifted or called elsewhere; weak reception; radio fault"),
    SHORT_SLACK(Group.LOADING, "there was hardly time to load"),
    OPEN_DARK(Group.LOADING, "still silent: laid up, out of reception, or scrapped"),
    SILENT_IN_PORT(Group.LOADING, "switched off at the berth"),
    DELIBERATE(Group.DARK, "radio fault; switched off against piracy or in port"),
    UNEXPLAINED(Group.DARK, "slow steaming, drifting, waiting for orders, shelter from weather"),
    OUT_AND_BACK(Group.DARK, "waited or drifted where it was not heard, then took up its orders"),
    REPEATED(Group.DARK, "a ship whose radio or reception is poor on its usual run"),
    TOWARDS_SUPPLIER(Group.DARK, "the usual track along that coast; poor reception there"),
    JAMMING(Group.DARK, "jamming hits every ship in the area"),
    NEXT_CALL_RECIPIENT(Group.DESTINATION, "trades there anyway"),
    CALL_RECIPIENT_LATER(Group.DESTINATION, "trades there anyway"),
    CALL_RECIPIENT_AFTER_OTHERS(Group.DESTINATION, "trades there anyway; the cargo may have gone ashore before"),
    DARK_RECIPIENT(Group.DESTINATION, "waited or called elsewhere in the silence"),
    DRAUGHT_LOADED(Group.DRAUGHT, "ordinary cargo, ballast or bunkers; a correction by the crew"),
    DRAUGHT_LOADED_DARK(Group.DRAUGHT, "loaded elsewhere in the silence; a correction by the crew"),
    DRAUGHT_SAME(Group.DRAUGHT, "the crew did not enter it"),
    DRAUGHT_LANDED(Group.DRAUGHT, "ordinary cargo; a correction by the crew"),
    DRAUGHT_CONTRARY(Group.DRAUGHT, "it brought cargo and took none"),
    IDENTITY_CHANGE(Group.IDENTITY, "sale, new flag, new radio; a typing error"),
    LISTED(Group.IDENTITY, "listed for something else; a listed ship has ordinary voyages as well"),
    NAMED(Group.IDENTITY, "a report can name the wrong ship, or another of that name"),
    FALSE_DESTINATION(Group.DECLARED, "orders changed on the way; the crew forgot to update the field"),
    DESTINATION_NAMED(Group.DECLARED, "many ships are bound for that region"),
    VIA_NAMED(Group.DECLARED, "a main trade route of the world leads there"),
    SPOOFED(Group.IDENTITY, "receiver or satellite-navigation fault"),
    OPENLY(Group.ORDINARY, "ordinary trade is sailed openly"),
    WRONG_KIND(Group.ORDINARY, "not built for such goods"),
    SMALL_SHIP(Group.ORDINARY, "too small for such goods in quantity"),
    OTHERS_ALIKE(Group.TRAFFIC, "many ships did the same at the time"),
    HAND_OVER_ALONGSIDE(Group.HAND_OVER, "bunkers, stores, crew or repair"),
    HAND_OVER_NEAR(Group.HAND_OVER, "waited at the same place"),
    HAND_OVER_IN_THE_DARK(Group.HAND_OVER, "ships wait where others pass through holes in reception"),
    HAND_OVER_ON_ONE_SPOT(Group.HAND_OVER, "waited at the same place, a usual one to wait"),
    HAND_OVER_IN_PORT(Group.HAND_OVER, "ports are where ships meet"),
    MANY_SHARED_PORT(Group.HAND_OVER, "any of the ships there could have taken it, or none"),
    FURTHER_SHIP(Group.HAND_OVER, "ships that met went on with their own voyages"),
    HAND_OVER_DRAUGHT(Group.HAND_OVER, "ordinary cargo, ballast or bunkers"),
    HAND_OVER_NO_DRAUGHT(Group.HAND_OVER, "the crew did not enter it"),
    LANDING(Group.ARRIVAL, "went on with the cargo, or never had it to land"),
    SEIZED(Group.SEIZURE, "released, seized on another voyage, or another ship of that name"),
    LOST(Group.SEIZURE, "salvaged, back at sea, lost on another voyage, or another ship of that name"),
    OTHER_WAYS(Group.RIVALS, "one cargo goes one way");

    private final Group group;
    private final String innocent;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Reason(Group group, String innocent) {
        this.group = group;
        this.innocent = innocent;
    }

    Group group() {
        return group;
    }

    String innocent() {
        return innocent;
    }

    /** Key of the weight, as in landfall.yml. */
    String key() {
        return key;
    }
}
