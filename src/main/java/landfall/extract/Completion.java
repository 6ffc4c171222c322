package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Sense;

/**
 * The second look: a headline may leave open what the text below it says, so gaps are filled from what follows; and a report
 * that never names giver, getter and arms together is not about a transfer, unless arms are aboard a ship for somebody: who sent
 * her is what there is to find out.
 */
final class Completion {
    private final List<Draft> drafts;

    Completion(List<Draft> drafts) {
        this.drafts = drafts;
    }

    List<Draft> complete() {
        if (drafts.stream().noneMatch(Completion::stands)) {
            return List.of();
        }
        List<Draft> done = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            done.add(fromBelow(i));
        }
        return done;
    }

    /** Names giver, getter and arms together; a missile needs nobody who gets it, a cargo nobody who gives. */
    private static boolean stands(Draft d) {
        boolean fired = d.relation() == Relation.LAUNCH
                && !d.frame().suppliers().isEmpty()
                && d.frame().goods().contains(Goods.MISSILES);
        return fired || !d.frame().goods().isEmpty() && (d.frame().hasBoth() || isAboard(d) || isToNobody(d));
    }

    /** "China has never supplied arms to any party": a denial of every delivery. */
    private static boolean isToNobody(Draft d) {
        return d.relation() == Relation.SUPPLY
                && d.stance() == Stance.DENIES
                && !d.frame().suppliers().isEmpty()
                && d.sentence().has(d.from(), d.to(), Sense.ANYBODY);
    }

    /** "The vessel was carrying explosives destined for Israel". */
    private static boolean isAboard(Draft d) {
        Sentence s = d.sentence();
        return d.relation() == Relation.SUPPLY
                && (d.stance() == Stance.ASSERTS || d.stance() == Stance.SUSPECTS)
                && !d.frame().recipients().isEmpty()
                && !s.startsWith(d.predicate(), Sense.SUPPLY_NOUN)
                && (s.has(0, s.size(), Sense.VESSEL) || s.has(0, s.size(), Sense.FIND));
    }

    /** Who denies at the top, and is the getter in all that follows, denies having got. */
    private boolean turned(Draft draft) {
        String country =
                draft.statement() == null ? null : draft.statement().speaker().country();
        Frame frame = draft.frame();
        boolean own = country != null
                && frame.recipients().isEmpty()
                && frame.suppliers().equals(List.of(country));
        List<Frame> told = drafts.stream()
                .filter(d -> d.own() && d.frame().involves(country))
                .map(Draft::frame)
                .toList();
        return own
                && draft.stance() == Stance.DENIES
                && !told.isEmpty()
                && told.stream().allMatch(f -> f.recipients().contains(country));
    }

    /** "Armenia smuggles arms in; Russia supplies none", says Baku: what it denies does not complete what it asserts. */
    private static boolean denied(Draft draft, Draft later) {
        String country =
                draft.statement() == null ? null : draft.statement().speaker().country();
        return country != null
                && draft.stance() != Stance.DENIES
                && later.stance() == Stance.DENIES
                && later.statement() != null
                && country.equals(later.statement().speaker().country());
    }

    private Draft fromBelow(int i) {
        Draft draft = drafts.get(i);
        Frame frame = draft.frame();
        boolean anybody = frame.recipients().isEmpty()
                && Filling.leavesOpen(draft.sentence(), draft.relation(), draft.statement(), draft.from(), draft.to());
        boolean open = !anybody && (!frame.hasBoth() || frame.goods().isEmpty());
        if (turned(draft)) {
            frame = frame.withParties(List.of(), frame.suppliers());
        }
        if (!open || draft.relation() == Relation.LAUNCH || draft.relation() == Relation.SANCTION) {
            return draft;
        }
        for (Draft later : drafts.subList(i + 1, drafts.size())) {
            boolean transfer = later.relation() != Relation.LAUNCH && later.relation() != Relation.SANCTION;
            if (transfer && !denied(draft, later) && later.frame().hasBoth() && Scene.agrees(frame, later.frame())) {
                List<Goods> goods = frame.goods();
                Frame filled = Scene.complete(frame, later.frame());
                return draft.with(goods.isEmpty() ? filled : filled.withGoods(goods));
            }
        }
        return draft;
    }
}
