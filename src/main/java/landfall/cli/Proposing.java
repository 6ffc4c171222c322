package landfall.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.claim.Report;
import landfall.config.Configuration;
import landfall.propose.Proposals;
import landfall.reject.Rejects;
import landfall.remote.ModelSettings;
import landfall.store.Store;

/**
 * Asks a language model, where the user set one up, about reports that were read, and keeps what it proposes apart from what was read.
 * It works beside everything else: a model that is slow or down holds nothing up.
 */
final class Proposing implements AutoCloseable {
    private final Optional<Proposals> model;
    private final Store store;
    private final Messages messages;
    private final Set<String> asked = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "landfall-model");
        thread.setDaemon(true);
        return thread;
    });

    Proposing(Configuration configuration, Store store, Messages messages) {
        this.model = model(configuration);
        this.store = store;
        this.messages = messages;
    }

    static Optional<Proposals> model(Configuration configuration) {
        return configuration.get(ModelSettings.class).proposals(System.getenv());
    }

    /** What a model proposes about all reports, in their order. */
    static List<Proposal> all(Proposals model, Statements said, Rejects rejects) throws InterruptedException {
        List<Proposal> proposals = new ArrayList<>();
        for (Report report : said.reports()) {
            proposals.addAll(model.of(report, claimsOf(report, said), rejects));
        }
        return proposals;
    }

    /** Begins to ask about every report that was not asked about before; returns at once. */
    void about(Statements said) {
        model.ifPresent(m -> said.reports().stream()
                .filter(report -> asked.add(report.id() + " " + report.sha256()))
                .forEach(report -> worker.execute(() -> ask(m, report, claimsOf(report, said)))));
    }

    private void ask(Proposals model, Report report, List<Claim> read) {
        try {
            Rejects rejects = new Rejects();
            store.ledger().propose(model.of(report, read, rejects));
            messages.rejects(rejects);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Claim> claimsOf(Report report, Statements said) {
        return said.claims().stream().filter(c -> c.doc().equals(report.id())).toList();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
