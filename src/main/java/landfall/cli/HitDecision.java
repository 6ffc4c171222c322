package landfall.cli;

import java.time.Instant;
import java.util.List;
import landfall.reject.Refusal;
import landfall.screen.Hit;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.HitDecisions;
import landfall.store.Store;
import picocli.CommandLine.Option;

/** A decision about hits, taken on the command line. */
final class HitDecision {
    @Option(
            names = "--decide",
            required = true,
            paramLabel = "ENTITY",
            description = "entityId of the hit to decide about")
    private String entity;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "confirmed|cleared|open",
            converter = Code.class,
            description = "the decision")
    private String verdict;

    @Option(names = "--who", required = true, paramLabel = "PERSON", description = "who decides")
    private String who;

    @Option(names = "--why", paramLabel = "REASON", description = "why, in a sentence")
    private String why;

    void record(List<ScreenAnswer> answers, Store store) {
        long decided = 0;
        for (ScreenAnswer answer : answers) {
            List<Hit> meant = answer.hits().stream()
                    .filter(h -> h.entityId().equals(entity))
                    .toList();
            meant.forEach(hit -> store.decide(new Decision(
                    Instant.now(), who, About.SCREENING, HitDecisions.subject(answer.asked(), hit), verdict, why)));
            decided += meant.size();
        }
        if (decided == 0) {
            throw new Refusal("--decide: no hit of these questions has the entityId " + entity + ".");
        }
    }
}
