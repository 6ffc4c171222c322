package landfall.simulate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One thing a ship of a scenario does. Places are port ids or {@code "lat,lon"}; which step it is shows in its first key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Start.class),
    @JsonSubTypes.Type(Step.Sail.class),
    @JsonSubTypes.Type(Step.Stay.class),
    @JsonSubTypes.Type(Step.Drift.class),
    @JsonSubTypes.Type(Step.Radio.class),
    @JsonSubTypes.Type(Step.Rename.class),
    @JsonSubTypes.Type(Step.Meet.class),
    @JsonSubTypes.Type(Step.Signal.class),
    @JsonSubTypes.Type(Step.Await.class),
    @JsonSubTypes.Type(Step.Repeat.class)
})
public sealed interface Step {
    /**
     * Where the ship is when the world begins to hear of it; the first step of every ship.
     *
     * @param start place
     * @param day days after the scenario's start
     */
    record Start(String start, Range day) implements Step {}

    /**
     * Sails over water.
     *
     * @param sail place
     * @param knots speed, else 9.5 to 12.5
     * @param shortNm stop this far before the place
     * @param forNm stop after this distance on the way to the place
     * @param declare destination typed into AIS, else the true one
     */
    record Sail(String sail, Range knots, Range shortNm, Range forNm, String declare) implements Step {}

    /**
     * Lies at a berth or at anchor.
     *
     * @param stay hours
     * @param anchored at anchor rather than at a berth
     * @param draught reported when leaving: 0 in ballast … 1 full
     * @param load id of the cargo taken aboard
     * @param discharge id of the cargo put ashore
     */
    record Stay(Range stay, boolean anchored, Range draught, String load, String discharge) implements Step {}

    /** @param drift hours adrift */
    record Drift(Range drift) implements Step {}

    /** @param radio {@code "off"} or {@code "on"} */
    record Radio(String radio) implements Step {}

    /** @param become the new identity */
    record Rename(Become become) implements Step {}

    /**
     * Lies alongside another ship, which has a step of the same name at the same place; whoever comes first waits.
     *
     * @param meet name of the meeting
     * @param hours how long, taken from the ship that comes last
     * @param give id of the cargo handed over
     * @param take id of the cargo received
     * @param draught reported afterwards
     */
    record Meet(String meet, Range hours, String give, String take, Range draught) implements Step {}

    /** @param signal tells the others that this point was reached */
    record Signal(String signal) implements Step {}

    /** @param await waits where it is until the signal */
    record Await(String await) implements Step {}

    /**
     * @param repeat how often
     * @param steps what
     */
    record Repeat(Range repeat, List<Step> steps) implements Step {}

    /**
     * A new name, flag or radio number.
     *
     * @param name whether the name changes
     * @param mmsi whether the radio number changes; a new flag always changes it
     * @param flag ISO 3166-1 alpha-2 of the new flag, or null to keep it
     */
    record Become(boolean name, boolean mmsi, String flag) {}
}
