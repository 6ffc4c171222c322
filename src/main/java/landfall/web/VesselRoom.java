package landfall.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import landfall.dossier.NamedPort;
import landfall.dossier.VesselRecord;
import landfall.dossier.VesselRecord.Question;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.reject.Refusal;
import landfall.web.WebServer.Halt;

/** The record of one ship as the latest run saw it, to take along: as PDF or page, for the days and the ports that papers name; and its map as a picture. */
final class VesselRoom {
    private final DarkArea areas;

    VesselRoom(DarkArea areas) {
        this.areas = areas;
    }

    /** What the form of a ship's page asks for, and where it goes. */
    static Html form(String hull) {
        return Html.of("""
                <form class="record" action="{}/record.pdf"><label>⟦From⟧ <input type="date" name="from"></label>
                <label>⟦To⟧ <input type="date" name="to"></label>
                <label>⟦Loaded at, by the papers⟧ <input name="load" maxlength="60" placeholder="UN/LOCODE"></label>
                <label>⟦Discharged at⟧ <input name="discharge" maxlength="60" placeholder="UN/LOCODE"></label>
                <button class="button">⟦Record as PDF⟧</button></form>
                """, Links.vessel(hull));
    }

    void file(Context ctx, Desk desk, String hull) {
        if (desk.hull(hull).isEmpty()) {
            throw new Halt(404, "There is no such ship in the latest run.");
        }
        if (ctx.pathParam("file").equals("map.png")) {
            ctx.contentType("image/png")
                    .result(MapPicture.png(Chart.of(desk, desk.hull(hull), areas), DossierRoom.MAP_WIDTH));
            return;
        }
        boolean isPdf = ctx.pathParam("file").equals("record.pdf");
        if (!isPdf && !ctx.pathParam("file").equals("record.html")) {
            throw new Halt(404, "A ship has no such file; there are record.pdf, record.html and map.png.");
        }
        VesselRecord record = VesselRecord.of(
                desk.words(),
                VesselPart.inWords(desk, hull),
                desk.hull(hull),
                desk.hits(hull),
                question(ctx),
                desk.following(),
                Water.load());
        Tongue tongue = Tongue.of(ctx.cookie("language"));
        if (isPdf) {
            ctx.contentType("application/pdf").result(PdfDossier.of(record, desk, areas, tongue));
        } else {
            ctx.contentType("text/html; charset=utf-8").result(PaperIn.said(record.page(Water.load()), tongue));
        }
    }

    private static Question question(Context ctx) {
        Instant from = day(ctx, "from");
        Instant to = day(ctx, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Halt(400, "The last day is before the first.");
        }
        return new Question(
                from,
                to == null ? null : to.plus(Duration.ofDays(1)).minusSeconds(1),
                Question.HALF_A_DAY,
                port(ctx, "load"),
                port(ctx, "discharge"));
    }

    private static Instant day(Context ctx, String name) {
        String text = ctx.queryParam(name);
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Halt(400, "A day is written as 2022-11-02.");
        }
    }

    private static Port port(Context ctx, String name) {
        try {
            return NamedPort.of(name, ctx.queryParam(name), Ports.load());
        } catch (Refusal e) {
            throw new Halt(400, e.getMessage());
        }
    }
}
