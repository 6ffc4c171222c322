package landfall.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import landfall.claim.Proposal;
import landfall.dossier.Investigation.CaseFile;
import landfall.reject.Refusal;
import landfall.store.CaseHistory.Revision;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Ledger;
import landfall.store.Rulings;
import landfall.store.Store;
import landfall.web.WebServer.Halt;

/** The ledger and what people decide about it, through the API: what the pages can do, a script can. */
final class LedgerApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final Store store;
    private final Supplier<Desk> desk;
    private final Rulings rulings;
    private final WatchRoom watches;

    LedgerApi(Store store, Supplier<Desk> desk, Rulings rulings, WatchRoom watches) {
        this.watches = watches;
        this.store = store;
        this.desk = desk;
        this.rulings = rulings;
    }

    void addTo(List<Api.Call> calls) {
        calls.add(get(
                "/api/claims/{id}",
                "One statement: every reading of it with the document's hash and the extractor's version, and every decision",
                ctx -> Api.send(ctx, statement(Links.id(ctx.pathParam("id"))))));
        calls.add(get(
                "/api/cases/{id}/history",
                "Every form that a case had, oldest first, paged",
                ctx -> Api.send(ctx, Api.paged(ctx, forms(Links.id(ctx.pathParam("id"))), Revision::fields))));
        calls.add(get(
                "/api/decisions",
                "Every decision ever taken, newest first, paged",
                ctx -> Api.send(ctx, Api.paged(ctx, store.trail(Integer.MAX_VALUE), Decision::fields))));
        calls.add(get(
                "/api/proposals",
                "What a language model proposed; nothing of it counts until a person accepts it, paged",
                ctx -> Api.send(ctx, Api.paged(ctx, store.ledger().proposals(), this::fields))));
        calls.add(post(
                "/api/decisions",
                "Takes a decision: about (claim, proposal, lead, evidence, screening, cases, watch), subject (as the thing has it), verdict, who, why, detail (a correction's fields)",
                this::decide));
        calls.add(post("/api/cases/{id}/merge", "Puts another case into this one: other, who, why", ctx -> {
            String id = file(ctx).theCase().id();
            JsonNode body = body(ctx);
            done(
                    ctx,
                    rulings.merge(id, text(body, "other"), Doorkeeper.who(ctx, text(body, "who")), text(body, "why")));
        }));
        calls.add(get(
                "/api/cases/{id}/watch",
                "What a case is looked for at sea, by the keys that can be edited, and every edit",
                ctx -> Api.send(ctx, watch(file(ctx)))));
        calls.add(get(
                "/api/cases/{id}/watch/count",
                "How many voyages in the data would fit the watch with other values: supplier, recipient, via, goods, from, to, routes",
                ctx -> Api.send(ctx, count(ctx))));
        calls.add(post(
                "/api/cases/{id}/watch",
                "Edits the watch of a case and judges it again: fields (supplier, recipient, via, goods, from, to, routes), who, why",
                ctx -> {
                    CaseFile file = file(ctx);
                    JsonNode body = body(ctx);
                    Map<String, String> fields = new TreeMap<>();
                    body.path("fields")
                            .properties()
                            .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
                    done(ctx, watches.save(file, fields, Doorkeeper.who(ctx, text(body, "who")), text(body, "why")));
                }));
        calls.add(post(
                "/api/cases/{id}/split",
                "Takes statements out into a case of their own: claims (ids), who, why",
                ctx -> {
                    String id = file(ctx).theCase().id();
                    JsonNode body = body(ctx);
                    List<String> claims = new ArrayList<>();
                    body.path("claims").forEach(c -> claims.add(c.asText()));
                    done(ctx, rulings.split(id, claims, Doorkeeper.who(ctx, text(body, "who")), text(body, "why")));
                }));
    }

    private CaseFile file(Context ctx) {
        return desk.get()
                .file(Links.id(ctx.pathParam("id")))
                .orElseThrow(() -> new Halt(404, "There is no such case in the latest run."));
    }

    private Map<String, Object> watch(CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>(watches.now(file));
        fields.put(
                "edits",
                store.history(About.WATCH, file.theCase().id()).stream()
                        .map(Decision::fields)
                        .toList());
        return fields;
    }

    /** A page counts while somebody types: values that make no watch yet are an answer, not a failure. */
    private Map<String, Object> count(Context ctx) {
        try {
            return watches.count(desk.get(), file(ctx), WatchRoom.asked(ctx, false))
                    .fields();
        } catch (Refusal e) {
            return Map.of("refused", e.getMessage());
        }
    }

    private static Api.Call get(String path, String meaning, io.javalin.http.Handler handler) {
        return new Api.Call("get", path, meaning, handler);
    }

    private static Api.Call post(String path, String meaning, io.javalin.http.Handler handler) {
        return new Api.Call("post", path, meaning, handler);
    }

    private void decide(Context ctx) {
        JsonNode body = body(ctx);
        About about = About.find(String.valueOf(text(body, "about")))
                .orElseThrow(() ->
                        new Halt(400, "\"about\" is claim, proposal, lead, evidence, screening, cases or watch."));
        String subject = text(body, "subject");
        if (!rulings.isKnown(about, subject)) {
            throw new Halt(404, rulings.missing(about, subject));
        }
        Map<String, String> detail = new TreeMap<>();
        body.path("detail")
                .properties()
                .forEach(e -> detail.put(e.getKey(), e.getValue().asText()));
        done(
                ctx,
                rulings.decide(
                        about,
                        subject,
                        text(body, "verdict"),
                        Doorkeeper.who(ctx, text(body, "who")),
                        text(body, "why"),
                        detail));
    }

    private static void done(Context ctx, Decision decision) {
        Api.send(ctx, decision.fields());
    }

    private static JsonNode body(Context ctx) {
        try {
            JsonNode body = JSON.readTree(ctx.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new Halt(400, "The body is no JSON object.");
        }
        throw new Halt(400, "The body is no JSON object.");
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).isTextual() ? body.path(field).textValue() : null;
    }

    private List<Revision> forms(String id) {
        List<Revision> forms = store.history().of(id);
        if (forms.isEmpty()) {
            throw new Halt(404, "There is no such case, and there never was one.");
        }
        return forms;
    }

    private Map<String, Object> statement(String id) {
        List<Ledger.Entry> readings = store.ledger().readings(id);
        if (readings.isEmpty() && desk.get().claim(id).isEmpty()) {
            throw new Halt(404, "There is no such statement in the ledger.");
        }
        Map<String, Object> fields = new LinkedHashMap<>(desk.get()
                .claim(id)
                .orElseGet(() -> readings.get(readings.size() - 1).claim())
                .fields());
        fields.put("cases", desk.get().casesOf(id));
        fields.put("readings", readings.stream().map(LedgerApi::fields).toList());
        fields.put(
                "decisions",
                store.history(About.CLAIM, id).stream().map(Decision::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Ledger.Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("readAt", entry.readAt());
        fields.put("extractor", entry.extractor());
        fields.put("documentSha256", entry.document());
        return fields;
    }

    private Map<String, Object> fields(Proposal p) {
        Map<String, Object> fields = p.fields();
        List<Decision> decisions = store.history(About.PROPOSAL, p.id());
        fields.put(
                "state",
                decisions.isEmpty()
                        ? About.PROPOSAL.untouched()
                        : decisions.get(decisions.size() - 1).verdict());
        return fields;
    }
}
