package landfall.web;

import io.javalin.http.Context;
import java.util.Optional;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.web.WebServer.Halt;

/**
 * Two people may decide about one thing at a time. A form carries how far decisions had come when its page was made; where another was
 * taken about the same thing since, the form is refused and says which, because it was filled in without knowing of it.
 */
final class Meanwhile {
    private Meanwhile() {}

    /** For every form: the number of the newest decision that its page knew of. */
    static Html field(long seen) {
        return Html.of("<input type=\"hidden\" name=\"seen\" value=\"{}\">", seen);
    }

    /**
     * Whether the same person decided just this since the page was made, as a second click does.
     *
     * @throws Halt when something else was decided since; never for a form that does not say what it had seen
     */
    static boolean isSecondClick(
            Context ctx, Store store, About about, String subject, String verdict, String who, String why) {
        String seen = ctx.formParam("seen");
        if (subject == null || seen == null || !seen.matches("\\d{1,18}")) {
            return false;
        }
        Optional<Decision> newer = store.decisions().since(about, subject, Long.parseLong(seen));
        newer.filter(d -> !isSame(d, verdict, who, why)).ifPresent(d -> {
            throw new Halt(
                    409,
                    "While you had this page open, " + d.who() + " decided \"" + d.verdict() + "\" about the same"
                            + (d.why().isEmpty() ? "." : ", because: " + Phrases.clipped(d.why(), 200)));
        });
        return newer.isPresent();
    }

    private static boolean isSame(Decision d, String verdict, String who, String why) {
        return d.verdict().equals(verdict)
                && d.who().equals(String.valueOf(who).strip())
                && d.why().equals(why == null ? "" : why.strip());
    }
}
