package landfall.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import landfall.store.CaseHistory;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Decisions;
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
     * Whether the same person decided just this since the page was made, as a second click does. Whoever goes back to the page and sends
     * other values for the same reason means something else.
     *
     * @param values what the form would change
     * @throws Halt when something else was decided since; never for a form that does not say what it had seen
     */
    static boolean isSecondClick(
            Context ctx,
            Store store,
            About about,
            String subject,
            String verdict,
            String who,
            String why,
            Map<String, String> values) {
        Optional<Decision> newer = subject == null
                ? Optional.empty()
                : seen(ctx).flatMap(seen -> store.decisions().since(about, subject, seen));
        newer.filter(d ->
                        !isSame(d, verdict, who, why) || !d.detail().entrySet().containsAll(values.entrySet()))
                .ifPresent(d -> refuse(d, "the same"));
        return newer.isPresent();
    }

    /**
     * The same for cases that are put together or taken apart: what anybody did to one of them since, or decided about a statement that
     * is to leave, counts.
     *
     * @param asked what the decision would be about, as {@link CaseHistory#detail} has it
     */
    static boolean isSecondClick(
            Context ctx, Store store, String verdict, Map<String, String> asked, String who, String why) {
        Optional<Long> seen = seen(ctx);
        Decisions decisions = store.decisions();
        List<String> leaving = List.of(asked.getOrDefault("claims", "").split("\\|"));
        Optional<Decision> newer = seen.flatMap(since -> decisions.since(
                About.CASES,
                d -> Stream.of("case", "other")
                        .map(asked::get)
                        .anyMatch(id -> id != null && HistoryPage.touches(decisions, d, id)),
                since));
        boolean same = newer.filter(d ->
                        isSame(d, verdict, who, why) && d.detail().entrySet().containsAll(asked.entrySet()))
                .isPresent();
        newer.filter(d -> !same).ifPresent(d -> refuse(d, d.subject()));
        seen.flatMap(since -> decisions.since(About.CLAIM, d -> leaving.contains(d.subject()), since))
                .filter(d -> !same)
                .ifPresent(d -> refuse(d, "a statement that you chose"));
        return same;
    }

    private static Optional<Long> seen(Context ctx) {
        return Optional.ofNullable(ctx.formParam("seen"))
                .filter(seen -> seen.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    private static void refuse(Decision d, String about) {
        throw new Halt(
                409,
                "While you had this page open, " + d.who() + " decided \"" + d.verdict() + "\" about " + about
                        + (d.why().isEmpty() ? "." : ", because: " + Phrases.clipped(d.why(), 200)));
    }

    private static boolean isSame(Decision d, String verdict, String who, String why) {
        return d.verdict().equals(verdict)
                && d.who().equals(String.valueOf(who).strip())
                && d.why().equals(why == null ? "" : why.strip());
    }
}
