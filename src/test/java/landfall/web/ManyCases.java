package landfall.web;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Store;
import landfall.store.StoreAddress;

/** A benchmark, not a test: how long a case's page takes among a thousand cases with a hundred thousand statements; in PostgreSQL where an address is given. */
public final class ManyCases {
    private static final int CASES = 1000;
    private static final int STATEMENTS_OF_EACH = 100;

    private static final int COLD = 30;
    private static final int WARM = 200;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ManyCases() {}

    public static void main(String[] args) throws Exception {
        try (Store store = args.length > 0
                        ? Store.open(StoreAddress.of(args[0], null), Clock.systemUTC())
                        : Store.open(Files.createTempDirectory("many-cases"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            long began = System.nanoTime();
            store.save(world(CASES, STATEMENTS_OF_EACH));
            System.out.printf("saved after %,d ms%n", (System.nanoTime() - began) / 1_000_000);
            began = System.nanoTime();
            store.save(world(CASES, STATEMENTS_OF_EACH));
            System.out.printf("saved again after %,d ms%n", (System.nanoTime() - began) / 1_000_000);
            HttpClient client = HttpClient.newHttpClient();
            List<Long> millis = new ArrayList<>();
            long used = 0;
            for (int i = 0; i < COLD + WARM; i++) {
                if (i == COLD) {
                    used = MACHINE.getProcessCpuTime();
                }
                URI page = URI.create(server.address() + "cases/C-" + i * 4);
                long before = System.nanoTime();
                var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
                millis.add((System.nanoTime() - before) / 1_000_000);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page + ": " + answer.statusCode());
                }
                if (i == 0) {
                    System.out.println("first page after " + millis.get(0) + " ms");
                }
            }
            List<Long> warm =
                    millis.subList(COLD, millis.size()).stream().sorted().toList();
            long p95 = warm.get((int) (warm.size() * 0.95));
            System.out.println("case page among " + CASES + " cases: median " + warm.get(warm.size() / 2) + " ms, p95 "
                    + p95 + " ms; processor time a page " + (MACHINE.getProcessCpuTime() - used) / 1_000_000 / WARM
                    + " ms");
        }
    }

    /** The made-up voyage as the lead of as many cases, each with as many statements. */
    public static Investigation world(int cases, int statements) {
        Investigation one = SynthPetrel.investigation();
        CaseFile model = one.files().get(0);
        List<CaseFile> files = new ArrayList<>();
        List<Claim> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            List<Claim> claims = new ArrayList<>();
            for (int j = 0; j < statements; j++) {
                claims.add(numbered(one.claims().get(0), "K-" + i + "-" + j));
            }
            all.addAll(claims);
            files.add(new CaseFile(
                    numbered(model.theCase(), "C-" + i, claims), model.watch(), model.leads(), model.arrival()));
        }
        return new Investigation(
                true,
                one.until(),
                one.reports(),
                all,
                files,
                one.tracks(),
                one.events(),
                one.hits(),
                one.checked(),
                one.ports(),
                one.rejects(),
                one.inputs(),
                one.configuration());
    }

    private static Case numbered(Case c, String id, List<Claim> claims) {
        return new Case(
                id,
                c.suppliers(),
                c.recipients(),
                c.goods(),
                claims,
                List.of(),
                List.of(),
                List.of(),
                c.origins(),
                c.via(),
                c.from(),
                c.to());
    }

    private static Claim numbered(Claim c, String id) {
        return new Claim(
                id,
                c.doc(),
                c.span(),
                c.quote(),
                c.speaker(),
                c.stance(),
                c.relation(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                c.quantity(),
                c.via(),
                c.vessels(),
                c.places(),
                c.saidAt(),
                c.eventTime(),
                c.hedges(),
                c.language(),
                c.flags());
    }
}
