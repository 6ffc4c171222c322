package landfall.screen;

import landfall.setting.Setting;

/** Numbers of name matching. Costs are in letters: how many letters a difference is worth. */
public record NameSettings(
        @Setting(
                value = "0.7 score",
                meaning = "least score at which two names match",
                source =
                        "two letters of difference, by 1 - 2 x cost-of-a-letter, rounded down; fitted on the nomenklatura pairs")
        double threshold,

        @Setting(
                value = "0.13 score",
                meaning = "what one letter of difference takes from the score",
                source = "our judgement: two letters may be a misspelling, three are another name")
        double costOfALetter,

        @Setting(
                value = "0.7 letters",
                meaning = "cost of a further given name or patronymic that one side leaves out",
                source = "our judgement: two may be left out")
        double missingPersonWord,

        @Setting(
                value = "2.4 letters",
                meaning = "cost of a further word in a company's or ship's name",
                source = "our judgement: such a word names another company")
        double missingWord,

        @Setting(
                value = "0.6 letters",
                meaning = "cost of an initial for a name that begins with it",
                source = "our judgement")
        double initial,

        @Setting(
                value = "2.4 letters",
                meaning = "cost of two legal forms that contradict each other",
                source = "our judgement: a GmbH is no AG")
        double legalForms) {}
