package landfall.cli;

import java.util.List;
import landfall.screen.Asked;
import landfall.screen.Hit;
import landfall.store.HitDecisions;

/**
 * What the lists say about one ship or party.
 *
 * @param question what was asked
 * @param hits best first, decided ones too
 * @param decisions what persons decided about hits
 */
record ScreenAnswer(Question question, List<Hit> hits, HitDecisions decisions) {
    int row() {
        return question.row();
    }

    Asked asked() {
        return question.asked();
    }

    /** Hits that nobody has decided about, or whose entry has changed since. */
    List<Hit> open() {
        return hits.stream().filter(hit -> decisions.on(asked(), hit).isEmpty()).toList();
    }

    /** Hits that a person has decided about. */
    List<Hit> decided() {
        return hits.stream()
                .filter(hit -> decisions.on(asked(), hit).isPresent())
                .toList();
    }
}
