package landfall.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Stance;

/**
 * How far a case has come, by what is said of it: sought, promised, on the move, received; or seized or lost on its way. What is said is not what
 * happened: whether it arrived is answered from ship positions, elsewhere.
 */
public final class Progress {
    private Progress() {}

    /** Stages in order. */
    public enum Stage {
        WANTED("said to be sought or bought"),
        AGREED("said to be promised"),
        ON_THE_MOVE("said to be supplied"),
        RECEIVED("said to have been received"),
        /** On the way, whatever else is said: it ends what it tells of and no other cargo. */
        SEIZED("said to have been seized on its way"),
        /** The same of a ship that sank, burnt or turned back. */
        LOST("said to have been lost on its way");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The first statement that took a case to a stage.
     *
     * @param stage reached
     * @param day when it was said, as exact as known: {@code 2023-10-14}, {@code 2023-10}; or null
     * @param claim id of the statement
     * @param suspected whether it was hedged
     */
    public record Step(Stage stage, String day, String claim, boolean suspected) {
        /** As printed. */
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("stage", stage.words());
            if (day != null) {
                fields.put("day", day);
            }
            fields.put("claim", claim);
            fields.put("suspected", suspected);
            return fields;
        }
    }

    /** The steps of a case in order of time; a statement that falls behind an earlier one is no step. */
    public static List<Step> of(Case c) {
        List<Step> steps = new ArrayList<>();
        Set<Stage> behind = EnumSet.noneOf(Stage.class);
        Comparator<Claim> byDay =
                Comparator.comparing((Claim claim) -> saidBy(claim).orElse(LocalDate.MAX));
        for (Claim claim : c.claims().stream().sorted(byDay).toList()) {
            Stage stage = stage(claim);
            if (!behind.contains(stage)) {
                behind.addAll(
                        stage.compareTo(Stage.SEIZED) >= 0 ? EnumSet.of(stage) : EnumSet.range(Stage.WANTED, stage));
                steps.add(new Step(stage, said(claim), claim.id(), claim.stance() == Stance.SUSPECTS));
            }
        }
        return steps;
    }

    /** What was said "last month" had been said by the end of it, no sooner for sure. */
    private static Optional<LocalDate> saidBy(Claim claim) {
        return Days.of(claim.saidAt()).map(Days::last);
    }

    private static String said(Claim claim) {
        return claim.saidAt() == null ? null : claim.saidAt().value();
    }

    private static Stage stage(Claim claim) {
        if (claim.isOfSeized()) {
            return Stage.SEIZED;
        }
        if (claim.isOfLost()) {
            return Stage.LOST;
        }
        boolean future = claim.stance() == Stance.INTENDS;
        return switch (claim.relation()) {
            case REQUEST -> Stage.WANTED;
            case RECEIVE -> future ? Stage.AGREED : Stage.RECEIVED;
            default -> future ? Stage.AGREED : Stage.ON_THE_MOVE;
        };
    }
}
