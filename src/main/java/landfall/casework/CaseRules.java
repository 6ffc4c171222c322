package landfall.casework;

import java.time.Duration;
import landfall.setting.Setting;

/**
 * When statements speak of one transfer.
 *
 * @param silence a longer silence ends a case
 * @param replyWithin a denial answers what was claimed at most so long before
 * @param sameEvent statements of one speaker at most so far apart are one event
 * @param sameStudy quotations of one study at most so far apart are one origin
 * @param copiedShare share of word runs that two texts have in common when one copies the other
 * @param rewrittenShare share of word runs that a text written anew from another keeps at least
 * @param rewrittenRun words in a row, outside quotations, that it keeps at least
 * @param lookBack a statement without a date of its own speaks of the time since
 */
public record CaseRules(
        @Setting(
                value = "120 d",
                meaning = "silence that ends a case",
                source =
                        "our judgement: the White House statements on DPRK supplies of 2 Nov and 22 Dec 2022 and 20 Jan 2023 are one affair, those of October 2023 another")
        Duration silence,

        @Setting(
                value = "60 d",
                meaning = "longest time from a claim to the denial that answers it",
                source = "our judgement")
        Duration replyWithin,

        @Setting(
                value = "2 d",
                meaning = "longest time between two reports of one statement by one speaker",
                source = "our judgement: one day of news and one of time zones")
        Duration sameEvent,

        @Setting(
                value = "30 d",
                meaning = "longest time in which a published study or investigation is quoted as one origin",
                source = "our judgement")
        Duration sameStudy,

        @Setting(
                value = "0.3 of the shorter text",
                meaning = "share of runs of four words in common from which two texts are copies",
                source = "measured on 90 news texts: copies share 0.55 and more, others of one language at most 0.11")
        double copiedShare,

        @Setting(
                value = "0.05 of the shorter text",
                meaning = "share of runs of four words in common that a text written anew from another keeps at least",
                source =
                        "measured on 88 news texts: a rewritten agency report shares 0.067, texts of other origin at most 0.047")
        double rewrittenShare,

        @Setting(
                value = "8 words",
                meaning = "words in a row, outside quotations, that a text written anew from another keeps at least",
                source =
                        "measured on 88 news texts: a rewritten agency report keeps 9, texts of other origin at most 6")
        int rewrittenRun,

        @Setting(
                value = "60 d",
                meaning = "how far back a statement without a date of its own speaks",
                source = "the White House statement of 13 October 2023 spoke of loadings 36 days before; rounded up")
        Duration lookBack) {}
