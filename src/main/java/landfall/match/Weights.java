package landfall.match;

import landfall.setting.Setting;

/**
 * The weights of all reasons, in one table. A weight is ten times the decimal logarithm of a likelihood ratio: how many times
 * more often a covert shipment shows it than ordinary trade (decibans, after I. J. Good). +10 dB is ten times more often, −10 dB
 * ten times less. Reasons of one group are correlated; a group counts no more than its cap.
 *
 * <p>Every weight may be changed in landfall.yml; the source says whether it is measured or our judgement.
 */
public record Weights(
        @Setting(
                value = "-20 dB",
                meaning =
                        "log odds, before anything was seen of it, that a given ship in the watched waters carried the cargo",
                source = "our judgement: the prior of a case shared among about thirty ships")
        double priorShip,

        @Setting(
                value = "-4 dB",
                meaning = "log odds that an alleged transfer went by a ship, before any ship was looked at",
                source = "our judgement: about three in ten")
        double priorCase,

        @Setting(
                value = "1.5 dB",
                meaning =
                        "added to the prior of the case for each further independent origin of the claim, two at most",
                source = "our judgement")
        double perOrigin,

        @Setting(
                value = "-10 dB",
                meaning =
                        "added to the log odds of the lead of a ship whose cargo is said to have been seized on its way, and of the answer where every origin of the claim tells of one",
                source =
                        "our judgement: of ten cargoes told as seized, one arrives all the same, released or with another ship")
        double seized,

        @Setting(
                value = "-10 dB",
                meaning =
                        "the same of a ship that is said to have sunk, burnt, run aground or turned back with its cargo",
                source =
                        "our judgement: of ten cargoes told as lost, one arrives all the same, salvaged or by another voyage")
        double lost,

        @Setting(
                value = "-3 dB",
                meaning =
                        "log odds, given no ship, that it went by rail, road or air where the watch keeps route R0 open",
                source = "our judgement: KP and RU have one rail bridge (Tumangang to Khasan)")
        double priorUnobservable,

        @Setting(
                value = "-10 dB",
                meaning = "the same where the watch does not keep R0 open",
                source = "our judgement: air freight carries little of the weight of arms")
        double priorAir,

        @Setting(
                value = "16 dB",
                meaning = "call seen at a port of the supplier, entered and stopped",
                source = "our judgement")
        double seenAtSupplier,

        @Setting(
                value = "8 dB",
                meaning = "call at a port of the supplier on thin evidence (confidence 1 or 2)",
                source = "our judgement")
        double passedSupplier,

        @Setting(
                value = "20 dB",
                meaning = "port of the supplier reachable in the dark, were it the only port within reach",
                source = "our judgement")
        double darkCall,

        @Setting(
                value = "-5 dB",
                meaning = "for every tenfold of ports that could be reached in the same silence",
                source = "our judgement: the more ports, the less the silence says of one; half of an even share")
        double darkCallTenfold,

        @Setting(
                value = "-3 dB",
                meaning = "the dark call leaves less than six hours for the berth",
                source = "our judgement")
        double shortSlack,

        @Setting(
                value = "-4 dB",
                meaning = "the silence has not ended, so where the ship went is not bounded from behind",
                source = "our judgement")
        double openDark,

        @Setting(
                value = "3 dB",
                meaning = "the ship fell silent where others were heard (dark probability 0.8 or more)",
                source = "US advisory of 14 May 2020, practice 1 (disabling AIS); weight our judgement")
        double deliberate,

        @Setting(
                value = "2 dB",
                meaning = "twelve hours or more of the silence are not explained by the way sailed",
                source = "our judgement")
        double unexplained,

        @Setting(
                value = "6 dB",
                meaning = "out and back in the dark: a day or more not explained, and no call seen between",
                source = "our judgement: who waits for a berth is heard; who comes back from a hidden call is not")
        double outAndBack,

        @Setting(
                value = "2.5 dB",
                meaning = "each further voyage of this kind by the same ship in the time, two at most",
                source = "our judgement: radios fail once, shuttles repeat (RUSI, 16 October 2023)")
        double repeated,

        @Setting(
                value = "3 dB",
                meaning = "fell silent or came back within 60 nm of the supplier port",
                source = "our judgement")
        double towardsSupplier,

        @Setting(
                value = "-6 dB",
                meaning = "several ships lost or jumped there at the time: jamming of the area",
                source = "our judgement")
        double jamming,

        @Setting(
                value = "9 dB",
                meaning = "the next call after loading is a port of the recipient",
                source = "our judgement")
        double nextCallRecipient,

        @Setting(
                value = "6 dB",
                meaning = "calls at a port of the recipient after calls on the route alleged or at sea only",
                source = "our judgement")
        double callRecipientLater,

        @Setting(
                value = "2 dB",
                meaning =
                        "calls at a port of the recipient after calls elsewhere, where the cargo could have gone ashore",
                source = "our judgement")
        double callRecipientAfterOthers,

        @Setting(
                value = "3 dB",
                meaning = "a port of the recipient was reachable in a later silence",
                source = "our judgement")
        double darkRecipient,

        @Setting(
                value = "-8 dB",
                meaning = "lay in the same port before and after the silence, as ships do that switch off at the berth",
                source = "our judgement")
        double silentInPort,

        @Setting(
                value = "4 dB",
                meaning = "draught entered deeper after a call seen at the supplier",
                source = "US advisory of 14 May 2020; crew-entered, so corroborating only; weight our judgement")
        double draughtLoaded,

        @Setting(
                value = "7 dB",
                meaning = "draught entered deeper after a silence in which no call was seen",
                source = "our judgement: who drifts or waits does not get deeper")
        double draughtLoadedDark,

        @Setting(
                value = "-2 dB",
                meaning = "draught entered after the loading as it was before",
                source = "our judgement: crews often do not enter it")
        double draughtSame,

        @Setting(
                value = "3 dB",
                meaning = "draught entered shallower after the call at the recipient",
                source = "as above")
        double draughtLanded,

        @Setting(
                value = "-3 dB",
                meaning = "draught entered shallower after the call at the supplier: it discharged there",
                source = "as above")
        double draughtContrary,

        @Setting(
                value = "4 dB",
                meaning = "changed what it calls itself within 60 days of the voyage",
                source = "US advisory of 14 May 2020, practice 2; weight our judgement")
        double identityChange,

        @Setting(
                value = "7 dB",
                meaning = "the hull is on a sanctions list",
                source = "our judgement: lists name ships for past conduct")
        double listed,

        @Setting(
                value = "6 dB",
                meaning = "a claim of the case names the ship",
                source =
                        "our judgement: as much as a list, and capped with it, as lists and reports name the same ships; "
                                + "the claim itself counts in the prior of the case")
        double named,

        @Setting(
                value = "5 dB",
                meaning = "declared another destination than the port it reached",
                source = "US advisory of 14 May 2020, practice 4; weight our judgement")
        double falseDestination,

        @Setting(
                value = "3 dB",
                meaning = "the destination declared lies in the regions that the claim names",
                source = "our judgement")
        double destinationNamed,

        @Setting(value = "4 dB", meaning = "went through the regions that the claim names", source = "our judgement")
        double viaNamed,

        @Setting(
                value = "4 dB",
                meaning = "sent positions that it cannot have had",
                source = "US advisory of 14 May 2020; weight our judgement")
        double spoofed,

        @Setting(
                value = "-8 dB",
                meaning = "loading and landing heard, and no silence that looks dark from a day before to a day after",
                source = "our judgement: covert shipments reported went dark (RUSI, 16 October 2023)")
        double openly,

        @Setting(
                value = "-10 dB",
                meaning = "a kind of ship that does not carry such goods (tanker, tug, fishing, pleasure, passenger)",
                source = "our judgement")
        double wrongKind,

        @Setting(value = "-4 dB", meaning = "shorter than 50 m", source = "our judgement")
        double smallShip,

        @Setting(
                value = "6 dB",
                meaning = "two ships of the chain lay alongside each other at sea",
                source = "US advisory of 14 May 2020, practice 3 (ship-to-ship); weight our judgement")
        double handOverAlongside,

        @Setting(
                value = "2 dB",
                meaning = "two ships of the chain lay within 500 m of each other at sea",
                source = "as above")
        double handOverNear,

        @Setting(
                value = "0.1 dB",
                meaning = "two ships of the chain could have met at sea while one or both were silent",
                source =
                        "our judgement: nobody heard them together, so it keeps the chain possible and says hardly more; "
                                + "on simulated worlds meetings of this kind and near ones, taken together, weighed as much")
        double handOverInTheDark,

        @Setting(
                value = "4 dB",
                meaning =
                        "one ship of the chain lay adrift at sea and the next was on the same spot, heard too seldom to say how near",
                source = "our judgement: between lying near and lying alongside")
        double handOverOnOneSpot,

        @Setting(
                value = "-6 dB",
                meaning = "two ships of the chain lay together in a port or anchorage, as many do",
                source = "our judgement")
        double handOverInPort,

        @Setting(
                value = "-4 dB",
                meaning = "each ship more in a chain is one more thing that must have happened",
                source = "our judgement")
        double furtherShip,

        @Setting(
                value = "4 dB",
                meaning = "draughts changed at the hand-over: one shallower or the other deeper",
                source = "as above")
        double handOverDraught,

        @Setting(
                value = "-2 dB",
                meaning = "draught entered after the hand-over as it was before",
                source = "our judgement: crews often do not enter it")
        double handOverNoDraught,

        @Setting(
                value = "22 dB",
                meaning = "most that reasons about the call at the supplier may add up to, for or against",
                source = "our judgement")
        double capLoading,

        @Setting(
                value = "10 dB",
                meaning = "most that reasons about the silence itself may add up to",
                source = "our judgement")
        double capDark,

        @Setting(
                value = "12 dB",
                meaning = "most that reasons about where the ship went may add up to",
                source = "our judgement")
        double capDestination,

        @Setting(value = "10 dB", meaning = "most that draughts may add up to", source = "our judgement")
        double capDraught,

        @Setting(value = "9 dB", meaning = "most that names, flags and lists may add up to", source = "our judgement")
        double capIdentity,

        @Setting(
                value = "7 dB",
                meaning = "most that declared destinations and routes may add up to",
                source = "our judgement")
        double capDeclared,

        @Setting(value = "16 dB", meaning = "most that signs of ordinary trade may add up to", source = "our judgement")
        double capOrdinary,

        @Setting(
                value = "40 dB",
                meaning = "most that the number of ships that did alike may take away",
                source = "our judgement: ten thousand ships alike")
        double capTraffic,

        @Setting(
                value = "40 dB",
                meaning = "most that hand-overs may add up to",
                source = "our judgement: each further hand-over is one more thing that must have happened")
        double capHandOver,

        @Setting(
                value = "0.97 share",
                meaning = "share of loaded cargo that is landed at the first call seen at the recipient",
                source = "our judgement")
        double reachedSeen,

        @Setting(value = "0.8 share", meaning = "the same on thin evidence of the call", source = "our judgement")
        double reachedPassed,

        @Setting(
                value = "0.4 share",
                meaning = "the same when the call could have been made in the dark",
                source = "our judgement")
        double reachedDark,

        @Setting(value = "0.2 share", meaning = "the same while the ship is still dark", source = "our judgement")
        double reachedOpen,

        @Setting(value = "0.05 share", meaning = "the same while the ship is heard at sea", source = "our judgement")
        double reachedUnderWay,

        @Setting(
                value = "0.5 share",
                meaning =
                        "share of loaded cargo, heard at sea at the end of the data, that is landed in the end: for the order of leads, in no figure",
                source = "our judgement")
        double landedLater,

        @Setting(
                value = "0.2 share",
                meaning = "a lead less likely than this adds nothing to the answer of its case",
                source =
                        "ICD 203: below it, \"very unlikely\"; every busy sea has some look-alikes, and they share their ordinary explanation")
        double standsOut,

        @Setting(
                value = "0.25 share",
                meaning =
                        "share of covert shipments that show no ship at all even where reception is good: never transmitted, or under a number we cannot tie",
                source = "our judgement")
        double unseen,

        @Setting(
                value = "2 dB",
                meaning = "standard deviation of a weight that is our judgement",
                source = "our judgement")
        double spreadJudged,

        @Setting(value = "3 dB", meaning = "standard deviation of the prior", source = "our judgement")
        double spreadPrior) {}
