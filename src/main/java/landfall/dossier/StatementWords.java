package landfall.dossier;

import landfall.claim.Relation;
import landfall.claim.Stance;

/** What a statement does, as a heading has it: "Iran denies a supply of arms". */
final class StatementWords {
    private StatementWords() {}

    static String of(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "asserts";
            case DENIES -> "denies";
            case SUSPECTS -> "suspects";
            case INTENDS -> "plans";
            case NO_EVIDENCE -> "sees no evidence of";
        };
    }

    static String of(Relation relation) {
        return switch (relation) {
            case SUPPLY -> "a supply";
            case RECEIVE -> "an arrival";
            case REQUEST -> "a request";
            case CONCEAL -> "a hidden route";
            case MONITOR -> "a watch on it";
            case LAUNCH -> "a launch";
            case SANCTION -> "sanctions";
        };
    }
}
