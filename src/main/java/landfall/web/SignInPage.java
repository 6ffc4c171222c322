package landfall.web;

import io.javalin.http.Context;

/** The one page that a stranger sees. It says nothing about what is inside. */
final class SignInPage {
    private SignInPage() {}

    /** @param kept a form that waits until its sender has signed in anew, or null */
    static void show(Context ctx, boolean wrong, String csrf, String kept) {
        String to = ctx.method().name().equals("GET") ? ctx.queryParam("to") : ctx.formParam("to");
        Tongue tongue = Tongue.of(ctx.cookie("language"));
        Html page = Html.of(
                """
                <!doctype html>
                <html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>⟦Sign in⟧ · Landfall</title>
                <link rel="icon" href="/assets/app/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/app/landfall.css"></head>
                <body class="paper"><main id="main" class="door"><h1>Landfall</h1>{}{}
                <form method="post" action="/sign-in" class="card sheet"><input type="hidden" name="csrf" value="{}"><input type="hidden" name="to" value="{}">{}
                <label>⟦Name⟧<input name="name" required maxlength="60" autocomplete="username" autofocus></label>
                <label>⟦Password⟧<input name="password" type="password" required maxlength="200" autocomplete="current-password"></label>
                <p><button class="primary">⟦Sign in⟧</button></p></form></main></body></html>
                """,
                tongue.code(),
                kept == null
                        ? Html.NONE
                        : Html.of(
                                "<p class=\"note flag\" role=\"alert\">⟦You were signed out, so nothing was recorded yet. Sign in; what you had written is shown again then.⟧</p>"),
                wrong ? Html.of("<p class=\"note flag\" role=\"alert\">⟦Name or password is wrong.⟧</p>") : Html.NONE,
                csrf,
                Pages.ownPath(to),
                kept == null
                        ? Html.NONE
                        : Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", Unsent.KEPT, Html.carried(kept)));
        ctx.contentType("text/html; charset=utf-8").result(tongue.speak(page));
    }
}
