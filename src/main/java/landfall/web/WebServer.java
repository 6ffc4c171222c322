package landfall.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import landfall.reject.Refusal;
import landfall.store.Store;

/** Serves the pages and the API on one address until it is closed. Nothing it serves asks for anything from elsewhere. */
public final class WebServer implements AutoCloseable {
    /** What a page may load: its own files, nothing inline, nothing from elsewhere. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of every answer. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final Javalin javalin;
    private final Bell bell;
    private final String address;

    private WebServer(Javalin javalin, Bell bell, String address) {
        this.javalin = javalin;
        this.bell = bell;
        this.address = address;
    }

    /** Pages on which decisions are kept and cases stay as they are. */
    public static WebServer start(Store store, Options options, Clock clock) {
        return start(store, options, clock, Workings.bundled());
    }

    /** @throws Refusal when the address or port cannot be listened on */
    public static WebServer start(Store store, Options options, Clock clock, Workings workings) {
        if (options.signIn() && store.people().all().isEmpty()) {
            throw new Refusal(
                    "Nobody could sign in: add a person first with \"landfall user add NAME --role admin\", or serve to this"
                            + " machine only, on 127.0.0.1.");
        }
        refuseIfTaken(options);
        Doorkeeper door = new Doorkeeper(store.people(), options.signIn(), clock);
        Pages pages = new Pages(store, options, clock, workings, door);
        Bell bell = new Bell(store);
        Javalin javalin = Javalin.create(config -> {
            configure(config, options, pages, door);
            config.routes.sse("/api/changes", bell::listen);
        });
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            bell.close();
            throw taken(options, e);
        }
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return new WebServer(javalin, bell, "http://" + host + ":" + javalin.port() + "/");
    }

    /** Where the pages are: {@code http://127.0.0.1:8080/}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        bell.close();
        javalin.stop();
    }

    /** Asked first, because the server would log a stack trace where one sentence is due. */
    private static void refuseIfTaken(Options options) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "No such host: " + options.host() + "; give an address of this machine, such as 127.0.0.1.", e);
        } catch (IOException e) {
            throw taken(options, e);
        }
    }

    private static Refusal taken(Options options, Exception e) {
        return new Refusal(
                "Port " + options.port() + " on " + options.host() + " cannot be used (" + e.getMessage()
                        + "); stop what listens there or choose another with --port.",
                e);
    }

    private static void configure(JavalinConfig config, Options options, Pages pages, Doorkeeper door) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.generateEtags = false;
        config.http.maxRequestSize = 1_000_000;
        config.jetty.modifyServer(server -> server.setErrorHandler(new BadRequests()));
        config.routes.before(ctx -> guard(ctx, options));
        config.routes.before(door::check);
        door.addTo(config.routes);
        pages.addTo(config.routes);
    }

    /**
     * Headers of every answer, and two doors shut: a page elsewhere that points its own name at this machine (DNS rebinding),
     * and a form elsewhere that posts here.
     */
    private static void guard(Context ctx, Options options) {
        HEADERS.forEach(ctx::header);
        String host = ctx.header("Host");
        if (Options.isLoopback(options.host())
                && !options.signIn()
                && host != null
                && !Options.isLoopback(host.replaceAll(":\\d+$", ""))) {
            throw new Halt(421, "This server answers on its own address only.");
        }
        String origin = ctx.header("Origin");
        boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(ctx.method().name());
        if (!reads && origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            throw new Halt(403, "A form on another site may not write here.");
        }
    }

    /** Ends a request with a status and one sentence. */
    static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Halt(int status, String sentence) {
            super(sentence, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
