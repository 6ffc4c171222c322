package landfall.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import landfall.casework.Correction;
import landfall.dossier.Bundle;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Water;
import landfall.reject.Refusal;
import landfall.store.CaseHistory.Placed;
import landfall.store.Decision.About;
import landfall.store.HitDecisions;
import landfall.store.People.Visitor;
import landfall.store.Role;
import landfall.store.Rulings;
import landfall.store.Store;
import landfall.watch.Lead;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** The table of addresses, and what is looked up before a page is written. */
final class Pages {
    /** Changes on a page of news and of its feed; older ones follow on the next. */
    private static final int NEWS = 100;

    private final Store store;
    private final Options options;
    private final Clock clock;
    private final Workings workings;
    private final Rulings rulings;
    private final WatchRoom watches;
    private final Doorkeeper door;
    private final PeopleRoom people;
    private final DossierRoom dossiers;
    private final VesselRoom vessels;
    private final Assets assets = new Assets();
    private final DarkArea areas = new DarkArea(new Once<>(Water::load));
    private final Instant started;

    /** What was decided meanwhile is looked up and the next decision kept in one go, as the two clicks of a double click come together. */
    private final Object deciding = new Object();

    private volatile Opened opened;

    /**
     * @param revision of the store
     * @param desk what it held
     */
    private record Opened(long revision, Desk desk) {}

    Pages(Store store, Options options, Clock clock, Workings workings, Doorkeeper door) {
        this.door = door;
        this.dossiers = new DossierRoom(store, options, areas, clock, workings.judge());
        this.vessels = new VesselRoom(areas);
        this.people = new PeopleRoom(store.people(), options.signIn());
        this.store = store;
        this.workings = workings;
        this.rulings = new Rulings(store, () -> desk().words(), clock, workings.decided());
        this.watches = new WatchRoom(store, rulings, workings);
        this.options = options;
        this.clock = clock;
        this.started = clock.instant();
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", page(ctx -> OverviewPage.of(desk(), judgedFiles(), sieve(ctx), ctx.queryParam("from"))));
        routes.get(
                "/inbox",
                page(ctx -> InboxPage.of(
                        desk(),
                        store,
                        FeedsPart.of(desk(), workings.feeds().get(), clock.instant()),
                        sieve(ctx),
                        reviews(),
                        ctx)));
        routes.get("/claims", page(ctx -> ClaimsPage.all(desk(), sieve(ctx), ctx, reviews())));
        routes.get("/ships", page(ctx -> ShipsPage.of(desk(), judgedFiles())));
        routes.get(
                "/parties", page(ctx -> PartiesPage.of(desk(), null, HitDecisions.of(store), ctx.queryParam("from"))));
        routes.get("/method", page(ctx -> MethodPage.of(desk(), options, ctx.queryParam("from"))));
        routes.get("/search", page(ctx -> SearchPage.of(desk(), store, sieve(ctx))));
        routes.get("/reports", page(ctx -> ReportsPage.of(desk(), sieve(ctx), ctx.queryParam("from"))));
        routes.get("/reports/{id}", page(ctx -> ReportPage.of(desk(), store, reviews(), id(ctx, "id"))));
        routes.get(
                "/reports/{id}/text",
                ctx -> ctx.contentType("text/plain; charset=utf-8")
                        .result(ReportPage.find(desk(), store, id(ctx, "id")).text()));
        routes.get(
                "/vessels/{id}",
                page(ctx -> VesselPage.of(
                        desk(),
                        id(ctx, "id"),
                        HitDecisions.of(store),
                        ctx.queryParam("calls"),
                        ctx.queryParam("events"))));
        routes.get("/vessels/{id}/{file}", ctx -> vessels.file(ctx, desk(), id(ctx, "id")));
        routes.get("/statements/{id}", page(ctx -> StatementPage.of(desk(), store, reviews(), id(ctx, "id"))));
        routes.get("/cases/{id}", this::casePage);
        routes.get(
                "/cases/{id}/history",
                page(ctx -> HistoryPage.of(desk(), store, desk().file(id(ctx, "id")), id(ctx, "id"))));
        routes.post("/cases/{id}/merge", this::merge);
        routes.post("/cases/{id}/split", this::split);
        routes.get("/cases/{id}/watch", page(ctx -> watches.page(desk(), file(ctx), ctx)));
        routes.post("/cases/{id}/watch", this::watch);
        routes.get("/cases/{id}/claims", page(ctx -> ClaimsPage.of(desk(), file(ctx), ctx, reviews())));
        routes.get("/cases/{id}/voyages", page(ctx -> VoyagesPage.of(desk(), file(ctx), reviews())));
        routes.get(
                "/cases/{id}/parties",
                page(ctx -> PartiesPage.of(desk(), file(ctx), HitDecisions.of(store), ctx.queryParam("from"))));
        routes.get(
                "/cases/{id}/dossier",
                page(ctx -> DossierPage.of(desk(), file(ctx), Optional.ofNullable(ctx.queryParam("lead")))));
        routes.get("/cases/{id}/dossier.zip", this::bundle);
        routes.get("/cases/{id}/dossier/{file}", ctx -> dossiers.file(ctx, desk(), file(ctx)));
        routes.get("/cases/{id}/leads/{rank}/map.png", ctx -> {
            CaseFile file = file(ctx);
            dossiers.picture(ctx, desk(), file, LeadName.the(file.leads(), ctx.pathParam("rank")));
        });
        routes.post("/decisions", this::decide);
        door.afterSigningInAgain(this::signedInAgain);
        routes.get("/news", this::news);
        routes.get("/news.atom", this::atom);
        routes.get("/people", page(ctx -> people.page(desk(), null)));
        routes.post("/people", people::add);
        routes.post("/people/remove", people::remove);
        routes.post("/people/keys", page(ctx -> people.page(desk(), people.key(ctx))));
        routes.post("/people/keys/remove", people::revoke);
        routes.get("/language/{code}", this::language);
        routes.get("/assets/{folder}/{name}", ctx -> assets.serve(ctx, ctx.pathParam("folder"), ctx.pathParam("name")));
        new Api(
                        this::desk,
                        options,
                        areas,
                        () -> {
                            Reviews reviews = reviews();
                            return file -> judged(file, reviews).file();
                        },
                        new LedgerApi(store, this::desk, rulings, watches),
                        people,
                        this::feeds)
                .addTo(routes);
        routes.error(404, ctx -> {
            if (ctx.resultInputStream() == null
                    || ctx.result() == null
                    || ctx.result().isEmpty()
                    || ctx.result().startsWith("Endpoint")) {
                sentence(ctx, 404, "There is no such page.");
            }
        });
        routes.exception(Halt.class, (e, ctx) -> sentence(ctx, e.status(), e.getMessage()));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> sentence(
                        ctx,
                        e.getStatus(),
                        e.getStatus() == 413 ? "More than a million bytes are not taken." : e.getMessage() + "."));
        routes.exception(ServletException.class, (e, ctx) -> sentence(ctx, 400, "The form is not well formed."));
        routes.exception(Refusal.class, (e, ctx) -> sentence(ctx, 400, e.getMessage()));
    }

    /** The latest investigation; read anew when another was saved. */
    Desk desk() {
        long revision = store.revision();
        Opened now = opened;
        if (now == null || now.revision() != revision) {
            synchronized (this) {
                now = opened;
                if (now == null || now.revision() != revision) {
                    Investigation words = store.latest().orElse(Blank.INVESTIGATION);
                    now = new Opened(revision, new Desk(words, store.savedAt().orElse(Instant.now(clock)), revision));
                    opened = now;
                }
            }
        }
        return now.desk();
    }

    private Reviews reviews() {
        return Reviews.of(store);
    }

    private interface Writer {
        Page write(Context ctx);
    }

    private Handler page(Writer writer) {
        return ctx -> send(ctx, () -> writer.write(ctx));
    }

    private void send(Context ctx, Supplier<Page> writer) {
        long seen = store.decisions().last();
        Page page = writer.get();
        Tongue tongue = Tongue.of(ctx.cookie("language"));
        boolean isAsked = ctx.method().name().equals("GET"); // the answer to a form is under no address of its own
        String here = isAsked ? ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString()) : "/";
        ctx.contentType("text/html; charset=utf-8");
        Optional<Visitor> visitor = Doorkeeper.of(ctx);
        String all = tongue.speak(Shell.around(page, desk(), options, visitor, tongue, here));
        ctx.result(signed(ctx, Offered.to(visitor.map(Visitor::role).orElse(Role.ADMIN), all), seen));
    }

    /**
     * Every form gets the word that only our pages know, and what was decided when its page was made; of a person signed in, the name
     * stands in it already.
     */
    private String signed(Context ctx, String page, long seen) {
        String own = "<input type=\"hidden\" name=\"csrf\" value=\"" + door.csrf(ctx) + "\">" + Meanwhile.field(seen);
        String withCsrf = page.replaceAll("<form method=\"post\"[^>]*>", "$0" + own);
        return Doorkeeper.of(ctx)
                .map(v -> withCsrf.replace(
                        "<input name=\"who\"",
                        Html.of("<input name=\"who\" value=\"{}\" readonly", v.name())
                                .toString()))
                .orElse(withCsrf);
    }

    private void sentence(Context ctx, int status, String sentence) {
        ctx.status(status);
        if (ctx.path().startsWith("/api/")) {
            ctx.json(Map.of("status", status, "error", sentence));
            return;
        }
        Optional<Unsent> form = status == 413 ? Optional.empty() : Unsent.of(ctx);
        if (form.isPresent()) {
            giveBack(ctx, form.get(), sentence);
            return;
        }
        Html body = Html.of(
                "<div class=\"empty\"><h1>{}</h1><p>{}</p><p><a href=\"/\">⟦Back to the overview⟧</a></p></div>",
                status == 404 ? Html.ours("Not found") : Html.ours("That did not work"),
                Html.told(sentence));
        send(ctx, () -> new Page(status == 404 ? "Not found" : "Error", "", null, "paper", null, body));
    }

    private void giveBack(Context ctx, Unsent form, String why) {
        send(ctx, () -> new Page("Not recorded yet", "", null, "paper", null, form.page(Html.told(why))));
    }

    /** After one had to sign in anew to send a form: it is shown, and sent by the person who looks at it. */
    private void signedInAgain(Context ctx) {
        giveBack(
                ctx,
                Unsent.read(ctx.formParam(Unsent.KEPT)),
                "You are signed in again. Look at what you had written, and send it if it is still right.");
    }

    private static String id(Context ctx, String name) {
        return Links.id(ctx.pathParam(name));
    }

    private static Sieve sieve(Context ctx) {
        return Sieve.of(ctx.queryParam("q"), Tongue.of(ctx.cookie("language")));
    }

    private List<CaseFile> judgedFiles() {
        Reviews reviews = reviews();
        return desk().files().stream().map(f -> judged(f, reviews).file()).toList();
    }

    /** The case as it stands after what people rejected. */
    private CaseFile file(Context ctx) {
        return judged(ctx, reviews()).file();
    }

    private Rejudged judged(Context ctx, Reviews reviews) {
        CaseFile found =
                desk().file(id(ctx, "id")).orElseThrow(() -> new Halt(404, "There is no such case in the latest run."));
        return judged(found, reviews);
    }

    private Rejudged judged(CaseFile file, Reviews reviews) {
        return Rejudged.of(file, reviews, workings.matching());
    }

    /** The page of a case; of one that went into another, the way there. */
    private void casePage(Context ctx) {
        Optional<String> other = desk().file(id(ctx, "id")).isPresent()
                ? Optional.empty()
                : store.history().wentInto(id(ctx, "id"));
        if (other.isPresent()) {
            ctx.redirect(Links.ofCase(other.get()) + "/history", io.javalin.http.HttpStatus.SEE_OTHER);
        } else {
            send(ctx, () -> casePageOf(ctx));
        }
    }

    private Page casePageOf(Context ctx) {
        Desk desk = desk();
        Reviews reviews = reviews();
        Rejudged judged = judged(ctx, reviews);
        CaseFile file = judged.file();
        String asked = ctx.queryParam("lead");
        Optional<Lead> lead = asked == null || asked.equals("1")
                ? LeadName.find(file.leads(), null)
                : Optional.of(LeadName.the(file.leads(), asked));
        Html body = CasePage.of(desk, judged, lead, reviews);
        return new Page(Phrases.clipped(Phrases.title(file.theCase()), 120), "case", file, "wide", "case.js", body);
    }

    /** A person who asked on the page is told first where the archive would not hold; a program gets it as it is. */
    private void bundle(Context ctx) {
        Desk desk = desk();
        CaseFile file = file(ctx);
        Bundle bundle = dossiers.bundle(ctx, desk, file);
        int differences = ctx.queryParam("checked") == null ? 0 : dossiers.differences(desk, file, bundle);
        if (differences > 0) {
            send(ctx, () -> DossierPage.wouldNotHold(file, differences));
        } else {
            dossiers.send(ctx, file, bundle);
        }
    }

    private void decide(Context ctx) {
        About about = About.find(ctx.formParam("about"))
                .orElseThrow(() -> new Halt(400, "A decision is about a lead, a claim or an evidence item."));
        String who = Doorkeeper.who(ctx, ctx.formParam("who"));
        String verdict = ctx.formParam("verdict");
        String subject = ctx.formParam("subject");
        String why = ctx.formParam("why");
        synchronized (deciding) {
            Map<String, String> corrected = corrected(ctx);
            if (!Meanwhile.isSecondClick(ctx, store, about, subject, verdict, who, why, corrected)) {
                rulings.decide(about, subject, verdict, who, why, corrected);
            }
        }
        ctx.redirect(ownPath(ctx.formParam("back")), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** The fields of a correction that say something else than the statement does now. */
    private Map<String, String> corrected(Context ctx) {
        Map<String, String> now = StatementPage.now(desk(), store, reviews(), String.valueOf(ctx.formParam("subject")));
        Map<String, String> changed = new TreeMap<>();
        Correction.KEYS.forEach(key -> {
            String value = ctx.formParam("field-" + key);
            if (value != null && !value.strip().equals(now.getOrDefault(key, ""))) {
                changed.put(key, value.strip());
            }
        });
        return changed;
    }

    private List<FeedSilence> silent() {
        return FeedSilence.among(workings.feeds().get(), started, clock.instant());
    }

    private List<Map<String, Object>> feeds() {
        Instant now = clock.instant();
        return workings.feeds().get().stream()
                .map(feed -> FeedsPart.fields(feed, now))
                .toList();
    }

    private static String address(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }

    /** What changed, and which of it since this browser last looked. */
    private void news(Context ctx) {
        String seen = ctx.cookie("seen");
        Instant since = seen != null && seen.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seen)) : null;
        ctx.header(
                "Set-Cookie",
                "seen=" + clock.instant().getEpochSecond() + "; Path=/news; SameSite=Lax; HttpOnly; Max-Age=31536000");
        send(ctx, () -> NewsPage.of(desk(), changes(ctx), store.trail(NEWS + 1), silent(), since, NEWS));
    }

    private void atom(Context ctx) {
        boolean older = ctx.queryParam("before") != null;
        ctx.contentType("application/atom+xml; charset=utf-8")
                .result(Atom.of(
                        changes(ctx),
                        NEWS,
                        older ? List.of() : silent(),
                        desk(),
                        address(ctx),
                        older ? "?before=" + before(ctx) : ""));
    }

    /** A page of changes of cases, newest first, and one more where older ones follow. */
    private List<Placed> changes(Context ctx) {
        return store.history().before(before(ctx), NEWS + 1);
    }

    private static long before(Context ctx) {
        String before = ctx.queryParam("before");
        if (before != null && !before.matches("\\d{1,18}")) {
            throw new Halt(400, "\"before\" is the number of a change, as the link to the next page has it.");
        }
        return before == null ? Long.MAX_VALUE : Long.parseLong(before);
    }

    private void watch(Context ctx) {
        String who = Doorkeeper.who(ctx, ctx.formParam("who"));
        String why = ctx.formParam("why");
        Map<String, String> asked = WatchRoom.asked(ctx, true);
        synchronized (deciding) {
            CaseFile file = file(ctx);
            if (!Meanwhile.isSecondClick(
                    ctx, store, About.WATCH, id(ctx, "id"), "edited", who, why, watches.changed(file, asked))) {
                watches.save(file, asked, who, why);
            }
        }
        ctx.redirect(Links.ofCase(id(ctx, "id")), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void merge(Context ctx) {
        String id = id(ctx, "id");
        String other = String.valueOf(ctx.formParam("other"));
        String who = Doorkeeper.who(ctx, ctx.formParam("who"));
        String why = ctx.formParam("why");
        synchronized (deciding) {
            if (!Meanwhile.isSecondClick(ctx, store, "merged", Map.of("case", id, "other", other), who, why)) {
                rulings.merge(id, other, who, why);
            }
        }
        ctx.redirect(Links.ofCase(id) + "/history", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void split(Context ctx) {
        String id = id(ctx, "id");
        List<String> claims = ctx.formParams("claims");
        String who = Doorkeeper.who(ctx, ctx.formParam("who"));
        String why = ctx.formParam("why");
        Map<String, String> asked = Map.of("case", id, "claims", String.join("|", claims));
        synchronized (deciding) {
            if (!Meanwhile.isSecondClick(ctx, store, "split", asked, who, why)) {
                rulings.split(id, claims, who, why);
            }
        }
        ctx.redirect(Links.ofCase(id) + "/history", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void language(Context ctx) {
        ctx.header(
                "Set-Cookie",
                "language=" + Tongue.of(ctx.pathParam("code")).code()
                        + "; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000");
        ctx.redirect(ownPath(ctx.queryParam("to")));
    }

    /** A path of ours; anything that could lead elsewhere becomes the overview. */
    static String ownPath(String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\r\\n\\\\]*") ? path : "/";
    }
}
