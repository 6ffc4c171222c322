package landfall.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.store.People;
import landfall.store.People.Visitor;
import landfall.store.Role;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** Who may sign in and which programs hold keys: for admins. */
final class PeopleRoom {
    private final People people;
    private final boolean signIn;

    PeopleRoom(People people, boolean signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    Page page(Desk desk, String newKey) {
        Html body = Html.of(
                """
                <div class="head"><h1>⟦People⟧</h1>{}<p class="muted">{}</p></div>{}
                <section class="card"><h2>⟦Who may sign in⟧ <small>{}</small></h2><div class="scroll" tabindex="0"><table class="ledger"><thead><tr><th>⟦Name⟧</th><th>⟦Role⟧</th><th>⟦Since⟧</th><th><span class="sr">⟦Remove⟧</span></th></tr></thead><tbody>{}</tbody></table></div>
                <form method="post" action="/people" class="sheet line-form"><label>⟦Name⟧<input name="name" required maxlength="60" autocomplete="off"></label><label>⟦Password⟧<input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password"></label>
                <label>⟦Role⟧<select name="role">{}</select></label><button class="primary">⟦Add⟧</button></form></section>
                <section class="card"><h2>⟦Keys of programs⟧ <small>{}</small></h2><div class="scroll" tabindex="0"><table class="ledger"><thead><tr><th>⟦Key⟧</th><th>⟦Acts as⟧</th><th>⟦Role⟧</th><th>⟦Since⟧</th><th><span class="sr">⟦Remove⟧</span></th></tr></thead><tbody>{}</tbody></table></div>
                <form method="post" action="/people/keys" class="sheet line-form"><label>⟦Acts as⟧<input name="name" required maxlength="60" autocomplete="off"></label><label>⟦Role⟧<select name="role">{}</select></label><button class="primary">⟦Make a key⟧</button></form></section>
                """,
                Shell.marks(desk),
                signIn ? Html.NONE : Html.ours("These pages open without sign-in, as only this machine reaches them."),
                newKey == null
                        ? Html.NONE
                        : Html.of(
                                "<p class=\"note flag\">⟦The new key, shown this once⟧: <code class=\"hash\">{}</code></p>",
                                newKey),
                people.all().size(),
                Html.each(
                        people.all(),
                        p -> Html.of(
                                "<tr><td><bdi>{}</bdi></td><td>{}</td><td>{}</td><td><form method=\"post\" action=\"/people/remove\"><input type=\"hidden\" name=\"name\" value=\"{}\"><button>⟦Remove⟧</button></form></td></tr>",
                                p.name(),
                                Html.ours(p.role().id()),
                                Phrases.utc(p.madeAt()),
                                p.name())),
                roles(),
                people.tokens().size(),
                Html.each(
                        people.tokens(),
                        t -> Html.of(
                                "<tr><td class=\"hash\">{}</td><td><bdi>{}</bdi></td><td>{}</td><td>{}</td><td><form method=\"post\" action=\"/people/keys/remove\"><input type=\"hidden\" name=\"id\" value=\"{}\"><button>⟦Remove⟧</button></form></td></tr>",
                                t.id(),
                                t.person(),
                                Html.ours(t.role().id()),
                                Phrases.utc(t.madeAt()),
                                t.id())),
                roles());
        return new Page("People", "people", null, "paper", null, body);
    }

    private static Html roles() {
        return Html.each(
                List.of(Role.values()), r -> Html.of("<option value=\"{}\">{}</option>", r.id(), Html.ours(r.id())));
    }

    void add(Context ctx) {
        String word = String.valueOf(ctx.formParam("password"));
        people.add(ctx.formParam("name"), role(ctx), word.toCharArray());
        ctx.redirect("/people", HttpStatus.SEE_OTHER);
    }

    void remove(Context ctx) {
        String name = String.valueOf(ctx.formParam("name"));
        if (Doorkeeper.of(ctx).map(Visitor::name).filter(name::equals).isPresent()) {
            throw new Halt(400, "You would lock yourself out; let another admin remove you.");
        }
        people.remove(name);
        ctx.redirect("/people", HttpStatus.SEE_OTHER);
    }

    String key(Context ctx) {
        return people.token(String.valueOf(ctx.formParam("name")), role(ctx));
    }

    void revoke(Context ctx) {
        people.revoke(String.valueOf(ctx.formParam("id")));
        ctx.redirect("/people", HttpStatus.SEE_OTHER);
    }

    List<Map<String, Object>> fields() {
        return people.all().stream()
                .map(p -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("name", p.name());
                    fields.put("role", p.role().id());
                    fields.put("since", p.madeAt());
                    return fields;
                })
                .toList();
    }

    private static Role role(Context ctx) {
        return Role.find(String.valueOf(ctx.formParam("role")))
                .orElseThrow(() -> new Halt(400, "The role is reader, analyst or admin."));
    }
}
