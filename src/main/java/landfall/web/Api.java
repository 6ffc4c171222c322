package landfall.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import landfall.casework.Progress;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.UnseenEscapes;
import landfall.store.Subjects;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Lead;
import landfall.web.WebServer.Halt;

/** The same things as the pages, as JSON and GeoJSON. Lists are paged and say how many there are; nothing is cut silently. */
final class Api {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 10_000;
    private static final int WORTH_ZIPPING = 1024;

    /** Fields that pages show as they are. */
    private static final Set<String> SPOKEN = Set.of("title", "when", "who");

    /** Fields that are long and hold no text. */
    private static final Set<String> NUMBERS = Set.of("positions", "coordinates", "draughts");

    /** A label on a map that is longer is none. */
    private static final int LONGEST_DRAWN = 120;

    /** Beside a ship or a port; AIS names have 20 letters. */
    private static final int LONGEST_NAME = 40;

    private static final JsonMapper JSON = JsonMapper.builder(UnseenEscapes.json())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /**
     * @param method {@code get} or {@code post}
     * @param path with its parameters in braces
     * @param meaning what it answers, in a sentence
     * @param handler who answers
     */
    record Call(String method, String path, String meaning, Handler handler) {}

    private final List<Call> calls = new ArrayList<>();
    private final Supplier<Desk> desk;
    private final Options options;
    private final DarkArea areas;
    private final Supplier<UnaryOperator<CaseFile>> reviewed;
    private final LedgerApi ledger;
    private final PeopleRoom people;
    private final Supplier<List<Map<String, Object>>> feeds;

    /** @param feeds how each live feed goes now */
    Api(
            Supplier<Desk> desk,
            Options options,
            DarkArea areas,
            Supplier<UnaryOperator<CaseFile>> reviewed,
            LedgerApi ledger,
            PeopleRoom people,
            Supplier<List<Map<String, Object>>> feeds) {
        this.feeds = feeds;
        this.people = people;
        this.ledger = ledger;
        this.reviewed = reviewed;
        this.desk = desk;
        this.options = options;
        this.areas = areas;
    }

    void addTo(RoutesConfig routes) {
        fill();
        ledger.addTo(calls);
        routes.get("/api/openapi.json", ctx -> send(ctx, OpenApi.document(calls, options.version())));
        for (Call call : calls) {
            if (call.method().equals("post")) {
                routes.post(call.path(), call.handler());
            } else {
                routes.get(call.path(), call.handler());
            }
        }
    }

    /** Everything that can be asked, with what it answers: the routes and the OpenAPI document are both made of this. */
    List<Call> calls() {
        return calls;
    }

    private void add(String path, String meaning, Handler handler) {
        calls.add(new Call("get", path, meaning, handler));
    }

    private void fill() {
        add(
                "/api/about",
                "What serves this, which data it holds and whether they are synthetic",
                ctx -> send(ctx, about()));
        add(
                "/api/cases",
                "Every case with its answer, paged",
                ctx -> send(ctx, paged(ctx, desk.get().files(), reviewed.get().andThen(Api::caseFields))));
        add(
                "/api/cases/{id}",
                "One case with its answer, after what people rejected",
                ctx -> send(ctx, caseFields(file(ctx))));
        add(
                "/api/cases/{id}/claims",
                "Statements of a case in time order, paged",
                ctx -> send(ctx, paged(ctx, Desk.statements(file(ctx)), c -> c.fields())));
        add(
                "/api/cases/{id}/leads",
                "Leads of a case, best first, paged",
                ctx -> send(ctx, paged(ctx, file(ctx).leads(), Api::leadFields)));
        add(
                "/api/cases/{id}/leads/{rank}",
                "One lead with its chain and evidence",
                ctx -> send(ctx, leadFields(lead(ctx))));
        add(
                "/api/cases/{id}/leads/{rank}/map.geojson",
                "A lead as GeoJSON: tracks, dark periods, reachable areas, events, ports; says how far tracks were thinned",
                ctx -> send(
                        ctx,
                        drawn(ctx, Chart.of(desk.get(), lead(ctx), file(ctx).watch(), areas)),
                        "application/geo+json"));
        add(
                "/api/cases/{id}/leads/{rank}/timeline.json",
                "A lead along time: statements, positions, draughts, events",
                ctx -> send(ctx, drawn(ctx, Lanes.of(desk.get(), file(ctx), lead(ctx)))));
        add(
                "/api/cases/{id}/leads/{rank}/evidence",
                "Reasons for and against a lead, paged",
                ctx -> send(ctx, paged(ctx, evidenceFields(lead(ctx)), Function.identity())));
        add(
                "/api/claims",
                "Every statement read, paged",
                ctx -> send(ctx, paged(ctx, desk.get().words().claims(), c -> c.fields())));
        add(
                "/api/events",
                "Every event detected, paged",
                ctx -> send(ctx, paged(ctx, desk.get().words().events(), Event::fields)));
        add(
                "/api/feeds",
                "How each live feed of ship positions goes now, how many positions a minute it brings and what of it was left out, paged",
                ctx -> send(ctx, paged(ctx, feeds.get(), Function.identity())));
        add(
                "/api/people",
                "Who may sign in, paged",
                ctx -> send(ctx, paged(ctx, people.fields(), Function.identity())));
        add(
                "/api/vessels/{id}/map.geojson",
                "All tracks and events of one ship as GeoJSON",
                ctx -> send(ctx, drawn(ctx, Chart.of(desk.get(), hull(ctx), areas)), "application/geo+json"));
    }

    /**
     * A map or timeline as pages draw it: titles and speakers in the language that the pages of this browser speak (programs that send no
     * cookie get English), no text longer than can be drawn, and none that turns the direction of writing; what is cut says so.
     */
    private static Object drawn(Context ctx, Object value) {
        return drawn(Tongue.of(ctx.cookie("language")), value);
    }

    private static Object drawn(Tongue tongue, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(v -> drawn(tongue, v)).toList();
        }
        if (value instanceof String text) {
            return Phrases.clipped(Html.harmless(text), LONGEST_DRAWN);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> shown = new LinkedHashMap<>();
            map.forEach((key, v) -> shown.put(key, NUMBERS.contains(key) ? v : drawn(tongue, v)));
            if (map.get("name") instanceof String name) {
                shown.put("name", Phrases.clipped(Html.harmless(name), LONGEST_NAME));
            }
            SPOKEN.forEach(key ->
                    shown.computeIfPresent(key, (k, v) -> v instanceof String text ? tongue.say(text) : v));
            return shown;
        }
        return value;
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("product", "Landfall");
        about.put("version", options.version());
        about.put("synthetic", desk.get().words().synthetic());
        about.put("savedAt", desk.get().savedAt());
        about.put("heardUntil", desk.get().words().until());
        about.put("cases", desk.get().files().size());
        about.values().removeIf(v -> v == null);
        return about;
    }

    static Map<String, Object> caseFields(CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "case");
        fields.put("id", file.theCase().id());
        fields.put("supplier", String.join("|", file.theCase().suppliers()));
        fields.put("recipient", String.join("|", file.theCase().recipients()));
        fields.put("goods", file.theCase().goods().stream().map(g -> g.id()).toList());
        fields.put("claims", file.theCase().claims().stream().map(c -> c.id()).toList());
        fields.put("denials", file.theCase().denials().stream().map(c -> c.id()).toList());
        fields.put("origins", file.theCase().origins().size());
        fields.put(
                "progress",
                Progress.of(file.theCase()).stream().map(Progress.Step::fields).toList());
        fields.put("replies", file.theCase().replies());
        if (file.arrival() != null) {
            fields.put(
                    "status",
                    file.arrival()
                            .status()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', '-'));
            fields.put("pArrived", file.arrival().pArrived());
            fields.put("interval", List.of(file.arrival().low(), file.arrival().high()));
            fields.put("likelihood", file.arrival().words());
            fields.put("assessable", file.arrival().isAssessable());
            fields.put("confidence", file.arrival().confidence().name().toLowerCase(java.util.Locale.ROOT));
            fields.put("prior", file.arrival().prior());
            fields.put("notObservable", file.arrival().pNotObservable());
            fields.put("cargoConfirmed", file.arrival().cargoConfirmed());
        }
        fields.put("leads", file.leads().size());
        return fields;
    }

    /** A lead as the command line prints it, with the names by which decisions know it and its evidence. */
    private static Map<String, Object> leadFields(Lead lead) {
        Map<String, Object> fields = lead.fields();
        fields.put("subject", Subjects.of(lead));
        fields.put("link", Links.lead(lead));
        fields.put("evidence", evidenceFields(lead));
        return fields;
    }

    private static List<Map<String, Object>> evidenceFields(Lead lead) {
        return lead.evidence().stream()
                .map(e -> {
                    Map<String, Object> fields = e.fields();
                    fields.put("subject", Subjects.of(lead, e));
                    return fields;
                })
                .toList();
    }

    private List<Track> hull(Context ctx) {
        List<Track> tracks = desk.get().hull(Links.id(ctx.pathParam("id")));
        if (tracks.isEmpty()) {
            throw new Halt(404, "There is no such ship in the latest run.");
        }
        return tracks;
    }

    private CaseFile file(Context ctx) {
        return desk.get()
                .file(Links.id(ctx.pathParam("id")))
                .map(reviewed.get())
                .orElseThrow(() -> new Halt(404, "There is no such case in the latest run."));
    }

    private Lead lead(Context ctx) {
        return LeadName.the(file(ctx).leads(), ctx.pathParam("rank"));
    }

    /** Only what is on the page is looked at and shaped: of thousands, all would take seconds. */
    static <T> Map<String, Object> paged(Context ctx, List<T> all, Function<T, Map<String, Object>> shape) {
        int limit = Math.min(LARGEST_PAGE, whole(ctx, "limit", USUAL_PAGE));
        if (limit == 0) {
            throw new Halt(400, "\"limit\" is one or more.");
        }
        int offset = Math.min(all.size(), whole(ctx, "offset", 0));
        List<Map<String, Object>> items = all.subList(offset, Math.min(all.size(), offset + limit)).stream()
                .map(shape)
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("numberMatched", all.size());
        page.put("numberReturned", items.size());
        page.put("offset", offset);
        page.put("limit", limit);
        if (offset + items.size() < all.size()) {
            page.put("next", ctx.path() + "?limit=" + limit + "&offset=" + (offset + items.size()));
        }
        page.put("items", items);
        return page;
    }

    private static int whole(Context ctx, String name, int usual) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new Halt(400, "\"" + name + "\" is a whole number, zero or more.");
        }
        return Integer.parseInt(text);
    }

    static void send(Context ctx, Object value) {
        send(ctx, value, "application/json");
    }

    private static void send(Context ctx, Object value, String type) {
        try {
            byte[] bytes = JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
            ctx.contentType(type);
            String accepts = ctx.header("Accept-Encoding");
            if (bytes.length > WORTH_ZIPPING && accepts != null && accepts.contains("gzip")) {
                ctx.header("Content-Encoding", "gzip")
                        .header("Vary", "Accept-Encoding")
                        .result(zipped(bytes));
            } else {
                ctx.result(bytes);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing JSON", e);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
