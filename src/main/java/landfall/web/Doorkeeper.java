package landfall.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import landfall.store.People;
import landfall.store.People.Visitor;
import landfall.store.Role;
import landfall.web.WebServer.Halt;

/**
 * Who comes in, and what they may do. On loopback everyone of this machine may, without signing in; anywhere else a person signs in with
 * a password and a program sends its key ({@code Authorization: Bearer}). Every form carries a word that only our own pages know.
 */
final class Doorkeeper {
    static final String COOKIE = "landfall";
    private static final String VISITOR = "visitor";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Wrong passwords from one place or for one name; then that place or name waits: our judgement after OWASP. */
    private final Pace failures = new Pace(8, Duration.ofMinutes(15));

    /** A page is a dozen requests; a person cannot need more, a program can wait: our judgement. */
    private final Pace requests = new Pace(1200, Duration.ofMinutes(1));

    private final People people;
    private final boolean signIn;
    private final Clock clock;
    private final String ownCsrf = random();

    private volatile Handler signedInAgain = ctx -> ctx.redirect("/", HttpStatus.SEE_OTHER);

    Doorkeeper(People people, boolean signIn, Clock clock) {
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sign-in", ctx -> SignInPage.show(ctx, false, csrf(ctx), null));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    /** @param handler shows a form that waited while its sender signed in anew */
    void afterSigningInAgain(Handler handler) {
        signedInAgain = handler;
    }

    /** What it takes to make this request: reading is for readers, the people's page for admins, all else is deciding. */
    static Role needed(String method, String path) {
        return path.equals("/people") || path.startsWith("/people/") || path.startsWith("/api/people")
                ? Role.ADMIN
                : READING.contains(method) || path.equals("/sign-out") ? Role.READER : Role.ANALYST;
    }

    /** Lets the request pass or ends it: 401 unknown, 403 not allowed, 429 too often. */
    void check(Context ctx) {
        boolean open = ctx.path().startsWith("/assets/")
                || ctx.path().equals("/sign-in")
                || ctx.path().startsWith("/language/");
        String method = ctx.method().name();
        if (signIn) {
            requirePace(ctx);
            Optional<Visitor> visitor = visitor(ctx);
            visitor.ifPresent(v -> ctx.attribute(VISITOR, v));
            if (visitor.isEmpty() && !open) {
                turnAway(ctx);
                return;
            }
            Role needed = needed(method, ctx.path());
            if (!open && !visitor.get().role().covers(needed)) {
                throw new Halt(
                        403,
                        "This needs the role of " + needed.id() + "; yours is "
                                + visitor.get().role().id() + ".");
            }
        }
        if (!READING.contains(method)) {
            requireCsrf(ctx);
        }
    }

    private void requirePace(Context ctx) {
        Instant now = clock.instant();
        if (requests.isSpent(ctx.ip(), now)) {
            ctx.header("Retry-After", String.valueOf(requests.secondsLeft(ctx.ip(), now)));
            throw new Halt(429, "Too many requests in one minute; wait a little.");
        }
        requests.count(ctx.ip(), now);
    }

    private Optional<Visitor> visitor(Context ctx) {
        String key = ctx.header("Authorization");
        if (key != null) {
            return key.startsWith("Bearer ")
                    ? people.withToken(key.substring("Bearer ".length()).strip())
                    : Optional.empty();
        }
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(people::withCookie);
    }

    private void turnAway(Context ctx) {
        if (ctx.path().startsWith("/api/")) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new Halt(401, "Sign in, or send a key: Authorization: Bearer …");
        }
        Optional<Unsent> form = Unsent.of(ctx);
        if (form.isPresent()) {
            ctx.status(HttpStatus.UNAUTHORIZED);
            SignInPage.show(ctx, false, csrf(ctx), form.get().kept());
            ctx.skipRemainingHandlers();
            return;
        }
        String to = ctx.method().name().equals("GET")
                ? ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString())
                : "/";
        ctx.redirect("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    /**
     * A form must come from one of our pages. A program's key is sent by no form, and neither is JSON: another site's page may send it only
     * after asking us, which we refuse by not answering.
     */
    private void requireCsrf(Context ctx) {
        boolean byKey = ctx.header("Authorization") != null && signIn;
        boolean json = ctx.contentType() != null && ctx.contentType().startsWith("application/json");
        if (byKey || json) {
            return;
        }
        String given = Optional.ofNullable(ctx.formParam("csrf")).orElse("");
        if (!MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), csrf(ctx).getBytes(StandardCharsets.UTF_8))) {
            throw new Halt(403, "This form is too old or not ours; load the page again and repeat it.");
        }
    }

    /** What forms on the page that is sent now must carry. */
    String csrf(Context ctx) {
        Visitor visitor = ctx.attribute(VISITOR);
        return visitor == null || visitor.csrf() == null ? ownCsrf : visitor.csrf();
    }

    /** The person signed in; none on loopback, where people write their name beside each decision. */
    static Optional<Visitor> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(VISITOR));
    }

    /** Who decides: the person signed in, else the name given. */
    static String who(Context ctx, String given) {
        return of(ctx).map(Visitor::name).orElse(given);
    }

    private void signIn(Context ctx) throws Exception {
        Instant now = clock.instant();
        String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
        String byName = "name " + Phrases.clipped(name, 80);
        if (failures.isSpent(ctx.ip(), now) || failures.isSpent(byName, now)) {
            ctx.header("Retry-After", String.valueOf(failures.secondsLeft(ctx.ip(), now)));
            throw new Halt(429, "Too many wrong passwords; wait a quarter of an hour.");
        }
        String word = Optional.ofNullable(ctx.formParam("password")).orElse("");
        Optional<String> cookie = guarded(name, word);
        if (cookie.isEmpty()) {
            failures.count(ctx.ip(), now);
            failures.count(byName, now);
            ctx.status(401);
            SignInPage.show(ctx, true, csrf(ctx), ctx.formParam(Unsent.KEPT));
            return;
        }
        failures.forget(byName);
        ctx.header("Set-Cookie", cookie(ctx, cookie.get(), ""));
        if (ctx.formParam(Unsent.KEPT) == null) {
            ctx.redirect(Pages.ownPath(ctx.formParam("to")), HttpStatus.SEE_OTHER);
        } else {
            people.withCookie(cookie.get()).ifPresent(v -> ctx.attribute(VISITOR, v));
            signedInAgain.handle(ctx);
        }
    }

    /** One at a time: hashing is made to be slow, and must not be made to slow all else. */
    private synchronized Optional<String> guarded(String name, String word) {
        return people.signIn(name, word.toCharArray());
    }

    private void signOut(Context ctx) {
        Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(people::signOut);
        ctx.header("Set-Cookie", cookie(ctx, "", "; Max-Age=0"));
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private static String cookie(Context ctx, String value, String more) {
        boolean secure = ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
        return COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "") + more;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
