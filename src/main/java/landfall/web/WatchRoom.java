package landfall.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landfall.casework.WatchEdit;
import landfall.dossier.Investigation.CaseFile;
import landfall.reject.Refusal;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Rulings;
import landfall.store.Store;
import landfall.watch.Route;
import landfall.watch.Watch;
import landfall.web.Shell.Page;

/** Editing what a case is looked for at sea: the fields as they stand, how many voyages would fit, and the decision. */
final class WatchRoom {
    /** Values of a form are short; longer ones are refused when they are kept. */
    private static final int LONGEST = 4100;

    private final Store store;
    private final Rulings rulings;
    private final Workings workings;

    WatchRoom(Store store, Rulings rulings, Workings workings) {
        this.store = store;
        this.rulings = rulings;
        this.workings = workings;
    }

    /**
     * How many ways fit a watch.
     *
     * @param watch as it would be
     * @param ways by rival route that is open
     */
    record Count(Watch watch, Map<Route, Long> ways) {
        long all() {
            return ways.values().stream().mapToLong(Long::longValue).sum();
        }

        Map<String, Object> fields() {
            Map<String, Object> routes = new LinkedHashMap<>();
            ways.forEach((route, n) -> routes.put(route.name(), n));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("voyages", all());
            fields.put("routes", routes);
            fields.put("supplierPorts", watch.supplierPorts().size());
            fields.put("recipientPorts", watch.recipientPorts().size());
            fields.put("from", watch.from());
            fields.put("to", watch.to());
            return fields;
        }
    }

    /** The page; with values in the address, the form shows them with their count. */
    Page page(Desk desk, CaseFile file, Context ctx) {
        Map<String, String> now = now(file);
        Map<String, String> asked = asked(ctx, false);
        Map<String, String> shown = new LinkedHashMap<>(now);
        shown.putAll(asked);
        List<Decision> trail = store.history(About.WATCH, file.theCase().id());
        if (asked.isEmpty()) {
            return WatchPage.of(desk, file, new WatchPage.Shown(shown, null, null, trail));
        }
        try {
            return WatchPage.of(desk, file, new WatchPage.Shown(shown, count(desk, file, asked), null, trail));
        } catch (Refusal e) {
            return WatchPage.of(desk, file, new WatchPage.Shown(shown, null, e.getMessage(), trail));
        }
    }

    /** What the watch is now, by the keys of an edit; empty values where the case has none. */
    Map<String, String> now(CaseFile file) {
        if (file.watch() != null) {
            return WatchEdit.printed(file.watch(), workings.ports().get());
        }
        Map<String, String> none = new LinkedHashMap<>();
        WatchEdit.KEYS.forEach(key -> none.put(key, ""));
        none.put("routes", "R0|R1|R2|R3|R4");
        return none;
    }

    /** @throws Refusal in one sentence when no watch comes of the values */
    Count count(Desk desk, CaseFile file, Map<String, String> values) {
        Watch watch = edited(file, changed(file, values));
        return new Count(
                watch,
                workings.matching()
                        .get()
                        .count(watch, desk.words().tracks(), desk.words().events()));
    }

    private Watch edited(CaseFile file, Map<String, String> values) {
        Optional<Watch> found = Optional.ofNullable(file.watch());
        if (values.isEmpty() && found.isPresent()) {
            return found.get();
        }
        return new WatchEdit(values)
                .required(file.theCase(), found, workings.ports().get());
    }

    /** Keeps an edit: what differs from the watch as it is now, over the edits that stand already. */
    Decision save(CaseFile file, Map<String, String> values, String who, String why) {
        Map<String, String> changed = changed(file, values);
        if (changed.isEmpty()) {
            throw new Refusal("Nothing was changed: the watch stays as it is.");
        }
        edited(file, changed);
        Map<String, String> all = new TreeMap<>();
        Optional.ofNullable(store.history().watches().get(file.theCase().id()))
                .ifPresent(standing -> all.putAll(standing.fields()));
        all.putAll(changed);
        return rulings.watch(file.theCase().id(), all, who, why);
    }

    /** Of the values those that are others than now. */
    Map<String, String> changed(CaseFile file, Map<String, String> values) {
        Map<String, String> now = now(file);
        Map<String, String> changed = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!value.equals(now.get(key))) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    /** The values of a form or an address; what is not given stays, but boxes count when their marker is there. */
    static Map<String, String> asked(Context ctx, boolean form) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String key : WatchEdit.KEYS) {
            List<String> values = form ? ctx.formParams(key) : ctx.queryParams(key);
            boolean marked = (form ? ctx.formParam("boxes") : ctx.queryParam("boxes")) != null
                    && List.of("goods", "routes").contains(key);
            if (!values.isEmpty() || marked) {
                String joined = String.join("|", values).strip().replaceAll("[|,\\s]+", "|");
                asked.put(key, joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined);
            }
        }
        return asked;
    }
}
