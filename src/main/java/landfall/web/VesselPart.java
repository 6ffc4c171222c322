package landfall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landfall.screen.Hit;
import landfall.vessel.Identity;
import landfall.watch.Lead;

/** A ship as a card: name, IMO number, MMSI, call sign and flag always, what they were before, and the lists. */
final class VesselPart {
    /** Of what is told of the lists: one of which entries were read. A file that is none, or a note about a hit, clears nobody. */
    private static final Pattern LIST_READ = Pattern.compile("[^:]*, ([1-9]\\d* entries|1 entry)(;.*)?");

    private VesselPart() {}

    static Html card(Desk desk, String hull, Lead lead) {
        List<Identity> identities = desk.identities(hull);
        Identity now = identities.isEmpty() ? null : identities.get(identities.size() - 1);
        String name = now == null || now.name() == null ? null : now.name();
        return Html.of(
                """
                <div class="vessel"><header><h2 class="ship"><a href="{}"><bdi>{}</bdi></a></h2>{}</header>
                <dl class="ids">{}{}{}{}{}{}{}</dl>{}</div>
                """,
                Links.vessel(hull),
                name == null ? Html.ours("name not sent") : Html.of("{}", Phrases.clipped(name, 60)),
                lead == null
                        ? Html.NONE
                        : Html.of(
                                "<a class=\"score\" href=\"#evidence\" title=\"⟦P(arrived) of this lead⟧\">P {}</a>",
                                Phrases.probability(lead.pArrived())),
                row("IMO", last(identities, Identity::imo)),
                whole(
                        "MMSI",
                        desk.hull(hull).stream().map(t -> spaced(t.mmsi())).toList()),
                row("Call sign", last(identities, Identity::callSign)),
                ours("Flag", last(identities, i -> i.flag() == null ? null : Phrases.party(i.flag()))),
                ours("Type", type(now)),
                names(identities, name),
                whole("Heard", heard(desk, hull)),
                lists(desk, hull));
    }

    /** The number by which it is known best. */
    static String inWords(Desk desk, String hull) {
        return desk.hull(hull).stream()
                .filter(t -> t.imo() != null)
                .findFirst()
                .map(t -> "IMO " + t.imo())
                .orElseGet(() ->
                        "MMSI " + String.format("%09d", desk.hull(hull).get(0).mmsi()));
    }

    private static List<String> heard(Desk desk, String hull) {
        return desk.latest(hull).stream()
                .map(latest -> days(desk.hull(hull).get(0).first(), latest.last()))
                .toList();
    }

    /** The first and the last day, or the one that both are. */
    private static String days(Instant first, Instant last) {
        String from = Phrases.day(first);
        String to = Phrases.day(last);
        return from.equals(to) ? from : from + " – " + to;
    }

    private static List<String> type(Identity now) {
        if (now == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        if (now.shipType() != null) {
            parts.add(ShipTypes.name(now.shipType()));
        }
        if (now.lengthMeters() != null && now.widthMeters() != null) {
            parts.add(now.lengthMeters() + " × " + now.widthMeters() + " m");
        }
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    private static Html names(List<Identity> identities, String now) {
        Set<String> former = new LinkedHashSet<>();
        identities.stream()
                .map(Identity::name)
                .filter(n -> n != null && !n.equals(now))
                .forEach(former::add);
        return former.isEmpty() ? Html.NONE : row("Formerly", List.copyOf(former));
    }

    /** Every value it had, in order, each change once. */
    private static List<String> last(List<Identity> identities, Function<Identity, Object> field) {
        List<String> values = new ArrayList<>();
        identities.stream()
                .map(field)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .forEach(v -> {
                    if (values.isEmpty() || !values.get(values.size() - 1).equals(v)) {
                        values.add(v);
                    }
                });
        return values;
    }

    private static Html row(String name, List<String> values) {
        return row(name, values, v -> Html.of("<bdi>{}</bdi>", Phrases.clipped(v, 60)));
    }

    /** Figures that no line end may part, but at a dash. */
    private static Html whole(String name, List<String> values) {
        return row(
                name,
                values,
                v -> Html.joined(
                        List.of(v.split(" – ")), " – ", part -> Html.of("<span class=\"nowrap\">{}</span>", part)));
    }

    private static Html ours(String name, List<String> values) {
        return row(name, values, Html::told);
    }

    private static Html row(String name, List<String> values, Function<String, Html> shape) {
        Html shown = values.isEmpty()
                ? Html.of("<span class=\"muted\">⟦not sent⟧</span>")
                : Html.joined(
                        values.subList(Math.max(0, values.size() - 3), values.size()),
                        " <span class=\"muted\">→</span> ",
                        shape);
        Html more = values.size() > 3
                ? Html.of(" <span class=\"muted\">({} ⟦earlier⟧)</span>", values.size() - 3)
                : Html.NONE;
        return Html.of("<div><dt>{}</dt><dd>{}{}</dd></div>", Html.ours(name), shown, more);
    }

    static String spaced(int mmsi) {
        String digits = String.format("%09d", mmsi);
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** The list and its date; the rest of what is said of it stands in the hint and on the page of lists. */
    private static Html brief(String checked) {
        Matcher date = Pattern.compile(", (\\d{4}-\\d{2}(-\\d{2})?)\\b").matcher(checked);
        return Html.of("{} · {}", title(checked), date.find() ? date.group(1) : Html.ours("not dated"));
    }

    /** A list as a pill has room for it: without what it has in brackets or after a comma. */
    private static String title(String list) {
        return Phrases.clipped(list.replaceAll("( \\(|, |;).*", ""), 40);
    }

    /** By what a list has the ship: its number, which no other ship has, or a name, which many have. */
    private static Html basis(Hit hit) {
        return switch (hit.basis()) {
            case "name" -> Html.of("⟦alike in name⟧ {}", Phrases.score(hit.score()));
            case "imo" -> Html.ours("same IMO number");
            case "mmsi" -> Html.ours("same MMSI");
            case "callSign" -> Html.ours("same call sign");
            case "mmsi-other-imo" -> Html.ours("same MMSI, another IMO number");
            case "callSign-other-imo" -> Html.ours("same call sign, another IMO number");
            default -> Html.of("{}", hit.basis());
        };
    }

    static Html lists(Desk desk, String hull) {
        List<Hit> hits = desk.hits(hull);
        Html hitChips = Html.each(
                hits,
                h -> Html.of(
                        "<a class=\"chip {}\" href=\"/parties#{}\" title=\"{}\">{} · {}</a>",
                        h.basis().equals("name") || h.isOfAnotherHull() ? "maybe" : "hit",
                        Links.key(hull),
                        Html.told(h.explanation()),
                        title(h.list()),
                        basis(h)));
        List<String> read = desk.words().checked().stream()
                .filter(checked -> LIST_READ.matcher(checked).matches())
                .toList();
        Map<String, List<String>> editions = read.stream()
                .filter(checked -> hits.stream().noneMatch(h -> checked.startsWith(h.list())))
                .collect(Collectors.groupingBy(
                        checked -> brief(checked).toString(), LinkedHashMap::new, Collectors.toList()));
        Html clear = Html.each(editions.values(), VesselPart::withoutHit);
        return read.isEmpty() && hits.isEmpty()
                ? Html.of("<p class=\"chips\"><span class=\"chip\">⟦No list was checked⟧</span></p>")
                : Html.of("<p class=\"chips\">{}{}</p>", hitChips, clear);
    }

    /** A list that was read in part clears nobody: the entry may stand in the rest. */
    private static Html withoutHit(List<String> files) {
        boolean whole = files.stream().allMatch(VesselPart::isWhollyRead);
        return Html.of(
                "<span class=\"chip {}\" title=\"⟦No entry with this ship's numbers or a like name⟧: {}\">{}{} {}</span>",
                whole ? "clear" : "maybe",
                Html.joined(files, " · ", Html::told),
                brief(files.get(0)),
                files.size() == 1 ? Html.NONE : Html.of(" · {} ⟦files⟧", files.size()),
                whole ? Html.of("✓ ⟦clear⟧") : Html.of("⟦no hit, not wholly checked⟧"));
    }

    private static boolean isWhollyRead(String checked) {
        Matcher read = LIST_READ.matcher(checked);
        return read.matches() && read.group(2) == null;
    }
}
