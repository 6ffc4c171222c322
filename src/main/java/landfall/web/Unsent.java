package landfall.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.reject.Refusal;

/**
 * A form that was not taken, because something in it was wrong, it came from a page of before the server was started anew, or the person
 * had been signed out in the meantime: what was typed is given back, to be mended and sent again, and nothing of it is lost unsaid.
 *
 * @param path where it was sent
 * @param fields as they came, in order
 */
record Unsent(String path, List<Field> fields) {
    /** Under this name it waits on the page where one signs in. */
    static final String KEPT = "kept";

    /** What a person types; all else is carried along unseen. */
    private static final Set<String> TYPED = Set.of("who", "why", "supplier", "recipient", "via", "from", "to");

    /** Never carried along: what only the next page knows. */
    private static final Set<String> OF_ITS_PAGE = Set.of("csrf", "seen");

    /** Forms with a password, and the one that has nothing in it. */
    private static final String NOT_GIVEN_BACK = "/(sign-in|sign-out|people)(/.*)?";

    record Field(String name, String value) {}

    /** The form of this request, if it is one that a page of ours sent: a browser says so of every form. */
    static Optional<Unsent> of(Context ctx) {
        String type = String.valueOf(ctx.contentType());
        if (!ctx.method().name().equals("POST")
                || ctx.header("Origin") == null
                || ctx.path().startsWith("/api/")
                || ctx.path().matches(NOT_GIVEN_BACK)
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        return Optional.of(new Unsent(ctx.path(), fields(ctx.body())));
    }

    /** @throws Refusal when it is none that was kept */
    static Unsent read(String kept) {
        List<Field> fields = fields(kept);
        if (fields.isEmpty() || !fields.get(0).name().equals(KEPT)) {
            throw new Refusal("The form that waited cannot be read; fill it in again.");
        }
        return new Unsent(Pages.ownPath(fields.get(0).value()), fields.subList(1, fields.size()));
    }

    String kept() {
        StringBuilder kept = new StringBuilder(KEPT + "=" + encoded(path));
        fields.forEach(
                f -> kept.append('&').append(encoded(f.name())).append('=').append(encoded(f.value())));
        return kept.toString();
    }

    private static List<Field> fields(String form) {
        List<Field> fields = new ArrayList<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && !OF_ITS_PAGE.contains(decoded(pair.substring(0, equals)))) {
                fields.add(new Field(
                        decoded(pair.substring(0, equals)),
                        decoded(pair.substring(equals + 1)).replace("\r\n", "\n")));
            }
        }
        return List.copyOf(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Why it was not taken, and the form as it was filled in. */
    Html page(Html why) {
        return Html.of("""
                <div class="head"><h1>⟦Not recorded yet⟧</h1></div><p class="note flag" role="alert">{}</p>
                <section class="card review"><h2>⟦What you had written⟧</h2>{}<form method="post" action="{}">{}
                <p class="buttons"><button class="primary">⟦Send it again⟧</button> <a href="{}">⟦Leave it, back to the page⟧</a></p></form></section>
                """, why, decision(), path, Html.each(fields, Unsent::field), back());
    }

    /** What the button said, and about what. */
    private Html decision() {
        return first("verdict")
                .map(verdict -> Html.of(
                        "<p><b>{}</b> · <bdi>{}</bdi></p>",
                        Html.told(verdict),
                        first("subject").orElse("")))
                .orElse(Html.NONE);
    }

    private static Html field(Field field) {
        if (!TYPED.contains(field.name()) && !field.name().startsWith("field-")) {
            return Html.of(
                    "<input type=\"hidden\" name=\"{}\" value=\"{}\">", field.name(), Html.carried(field.value()));
        }
        return Html.of(
                field.name().equals("why")
                        ? "<label>{}<textarea name=\"{}\" rows=\"3\">{}</textarea></label>"
                        : "<label>{}<input name=\"{}\" value=\"{}\"></label>",
                Html.ours(label(field.name())),
                field.name(),
                Html.carried(field.value()));
    }

    private static String label(String name) {
        return switch (name) {
            case "who" -> "Your name";
            case "why" -> "Why";
            case "from" -> "First loading";
            case "to" -> "Last arrival";
            default -> StatementPage.field(name.replaceFirst("^field-", ""));
        };
    }

    private Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    private String back() {
        return first("back").map(Pages::ownPath).orElse(path.replaceFirst("/(merge|split)$", "/history"));
    }
}
