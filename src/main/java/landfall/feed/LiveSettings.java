package landfall.feed;

import java.time.Duration;
import landfall.setting.Setting;

/**
 * How live feeds are kept.
 *
 * @param lateness how much older than the newest message another may be; events are told this much later
 * @param refresh how often the pages are brought up to date
 * @param checkpoint how often the state of the detectors is saved
 * @param tracksEvery how often, in the time of the messages, tracks are brought up to date
 * @param strangers how many radio numbers heard over less than an hour are remembered
 * @param firstRetry pause before connecting again
 * @param longestRetry the pause doubles up to this
 * @param idle a connection silent for longer is given up and made anew
 * @param mostASecond a feed that brings more messages a second for long is held back
 * @param future a message that says it was heard so long after now is wrong
 * @param untimedWait how long a message waits that does not say when it was heard
 */
public record LiveSettings(
        @Setting(
                value = "10min",
                meaning =
                        "A message may be this much older than the newest before it; later ones are counted and left out."
                                + " Events come this much later.",
                source = "our judgement for shore receivers; satellites deliver 15 to 96 minutes late")
        Duration lateness,

        @Setting(
                value = "30s",
                aboveZero = true,
                meaning = "Pages are brought up to date this often.",
                source = "our judgement")
        Duration refresh,

        @Setting(
                value = "5min",
                aboveZero = true,
                meaning =
                        "What the detectors remember is saved this often; after a crash they read again what came in since.",
                source = "our judgement: 600 ships over two months are 26 MB each time")
        Duration checkpoint,

        @Setting(
                value = "1h",
                meaning = "Tracks on the pages are brought up to date this often, in the time of the messages.",
                source = "our judgement: each is written whole")
        Duration tracksEvery,

        @Setting(
                value = "20000 numbers",
                meaning =
                        "Radio numbers heard over less than an hour of which so many are remembered; beyond, those silent longest are"
                                + " forgotten with their tracks and events, and counted.",
                source = "our judgement: a broken receiver invents numbers without end")
        int strangers,

        @Setting(
                value = "1s",
                aboveZero = true,
                meaning = "First pause before connecting again.",
                source = "our judgement")
        Duration firstRetry,

        @Setting(
                value = "1min",
                meaning = "The pause doubles up to this, less a share drawn by chance.",
                source = "our judgement")
        Duration longestRetry,

        @Setting(
                value = "5min",
                aboveZero = true,
                meaning = "A connection on which nothing comes for so long is made anew.",
                source = "our judgement: a dead peer is not told by TCP")
        Duration idle,

        @Setting(
                value = "2000 messages",
                aboveZero = true,
                meaning =
                        "A feed over the network may bring so many a second on the average of a minute; a faster one is read more"
                                + " slowly, and of UDP the rest is lost.",
                source =
                        "our judgement: what comes in waits for lateness in memory, some 80 bytes a message; a busy coast brings 300")
        int mostASecond,

        @Setting(
                value = "10min",
                meaning =
                        "A message heard so long after now is wrong and left out; one heard less long after now is taken as heard when it came in.",
                source = "our judgement: one wrong clock must not make all others late")
        Duration future,

        @Setting(
                value = "5s",
                meaning =
                        "A message that does not say when it was heard waits so long before it is taken as heard when it came in: where ships"
                                + " come further in this time than they can, it was kept back and sent later, and is left out.",
                source =
                        "our judgement: a receiver sends what it kept back within seconds; without a time nobody knows of when it is")
        Duration untimedWait) {}
