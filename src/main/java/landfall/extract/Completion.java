package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import landfall.claim.Goods;
import landfall.claim.Relation;

/**
 * The second look: a headline may leave open what the text below it says, so gaps are filled from what follows; and a report
 * that never names giver, getter and arms together is not about a transfer.
 */
final class Completion {
    private final List<Draft> drafts;

    Completion(List<Draft> drafts) {
        this.drafts = drafts;
    }

    List<Draft> complete() {
        if (drafts.stream()
                .noneMatch(d -> d.frame().hasBoth() && !d.frame().goods().isEmpty())) {
            return List.of();
        }
        List<Draft> done = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            done.add(fromBelow(i));
        }
        return done;
    }

    private Draft fromBelow(int i) {
        Draft draft = drafts.get(i);
        Frame frame = draft.frame();
        boolean open = !frame.hasBoth() || frame.goods().isEmpty();
        if (!open || draft.relation() == Relation.LAUNCH || draft.relation() == Relation.SANCTION) {
            return draft;
        }
        for (Draft later : drafts.subList(i + 1, drafts.size())) {
            boolean transfer = later.relation() != Relation.LAUNCH && later.relation() != Relation.SANCTION;
            if (transfer && later.frame().hasBoth() && Scene.agrees(frame, later.frame())) {
                List<Goods> goods = frame.goods();
                Frame filled = Scene.complete(frame, later.frame());
                return draft.with(goods.isEmpty() ? filled : filled.withGoods(goods));
            }
        }
        return draft;
    }
}
