package landfall.match;

import java.time.Duration;
import landfall.geo.Distance;
import landfall.setting.Setting;

/**
 * Bounds of the search for leads.
 *
 * @param berth least time alongside
 * @param usualSpeedKnots speed where a ship's own is not known
 * @param leastSpeedKnots floor of the ship's own speed
 * @param mostSpeedKnots ceiling of the ship's own speed
 * @param longestVoyage from loading to landing
 * @param longestWait between two ships of a chain
 * @param usualWait between two ships of a chain, in port
 * @param mostShips in a chain
 * @param mostLeads kept
 * @param leadsPerShip kept for one first ship
 * @param darkReach longest way to a call in the dark
 * @param leastDark least probability that a gap was the ship's silence
 * @param shuttleShips before a pattern counts as common
 * @param coverageRadius around a loading port
 */
public record MatchSettings(
        @Setting(
                value = "2h",
                meaning = "least time at a berth for a call that a dark ship could have made",
                source = "our judgement; containers need longer, a handful of crates less")
        Duration berth,

        @Setting(
                value = "14 kn",
                meaning = "speed of a ship whose own speed is not known",
                source = "our judgement: usual service speed of small general cargo ships is 12 to 14 kn")
        double usualSpeedKnots,

        @Setting(
                value = "8 kn",
                meaning = "floor of a ship's own 95th percentile speed",
                source = "our judgement: slower ships have been seen at anchor only")
        double leastSpeedKnots,

        @Setting(
                value = "25 kn",
                meaning = "ceiling of a ship's own 95th percentile speed",
                source = "our judgement: only ferries and warships sail faster")
        double mostSpeedKnots,

        @Setting(
                value = "75d",
                meaning = "longest voyage from loading to landing",
                source = "our judgement: Rajin to Novorossiysk round the Cape takes about 50 days at 12 kn")
        Duration longestVoyage,

        @Setting(
                value = "30d",
                meaning = "longest time a cargo waits between two ships of a chain",
                source = "our judgement")
        Duration longestWait,

        @Setting(
                value = "7d",
                meaning =
                        "usual time a cargo waits on a quay: a ship that comes so much later is e times less likely to take it",
                source = "our judgement: free time on a quay is 5 to 14 days in most tariffs")
        Duration usualWait,

        @Setting(value = "3 ships", meaning = "most ships in one chain", source = "our judgement")
        int mostShips,

        @Setting(value = "30 leads", meaning = "most leads kept for a case", source = "our judgement")
        int mostLeads,

        @Setting(value = "5 leads", meaning = "most leads kept for one loading ship", source = "our judgement")
        int leadsPerShip,

        @Setting(
                value = "1500 nm",
                meaning =
                        "longest way over water from either end of a silence to a port for a call in the dark to count",
                source = "our judgement: a silence that began further off says nothing of one port")
        Distance darkReach,

        @Setting(
                value = "0.2 share",
                meaning =
                        "least probability that it was the ship that fell silent, for a gap to count as a possible call",
                source = "our judgement")
        double leastDark,

        @Setting(
                value = "4 ships",
                meaning = "ships that may make the same kind of voyage before it counts as ordinary",
                source = "RUSI, 16 October 2023, and EU 833/2014 Annex XLII: four ships served one shuttle")
        int shuttleShips,

        @Setting(
                value = "60 nm",
                meaning = "how near to a loading port a ship must be heard for the port to count as covered",
                source = "our judgement: reach of a coastal receiver to a ship, 40 to 60 nm")
        Distance coverageRadius) {}
