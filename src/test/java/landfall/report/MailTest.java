package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import landfall.claim.Report;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final String STATEMENT =
            "The ministry said on Wednesday that no vessel carrying munitions had left the port since the first of September.";

    private static final String SAVED = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://paper.example/world/1
            Subject: =?utf-8?Q?Shells=20at=20sea=20=E2=80=94=20paper?=
            Date: Sat, 7 Mar 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----part----"


            ------part----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://paper.example/world/1

            <html><head><meta charset=3D"utf-8"><title>Shells at sea</title>
            <meta property=3D"article:published_time" content=3D"2022-11-02T17:00:00Z"></head><body><article>
            <p>North Korea is covertly supplying Russia with artillery shells, Mr. Kirby sai=
            d on Wednesday, and it hides where they go =E2=80=93 or tries to do so.</p>
            <p>%s</p></article></body></html>

            ------part----
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://advert.example/frame

            <html><body><p>Buy a boat. %s</p></body></html>

            ------part----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://paper.example/a.png

            iVBORw0KGgo=
            ------part------
            """.formatted(STATEMENT, STATEMENT);

    private static Report read(String mail) throws UnreadableReport {
        return read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Report read(byte[] mail) throws UnreadableReport {
        return new ReportReader(ReportReader.Options.NONE).read(mail, "mail");
    }

    @Test
    void aPageSavedAsOneFileIsReadAsThePageItWas() throws Exception {
        Report report = read(SAVED);
        assertThat(report.text())
                .startsWith(
                        "Shells at sea\n\nNorth Korea is covertly supplying Russia with artillery shells, Mr. Kirby said on")
                .contains("where they go \u2013 or tries")
                .doesNotContain("Buy a boat", "=3D", "Saved by");
        assertThat(report.url()).isEqualTo("https://paper.example/world/1");
    }

    @Test
    void theDayOnWhichAPageWasSavedIsNotTheDayOnWhichItWasPublished() throws Exception {
        assertThat(read(SAVED).published().value()).startsWith("2022-11-02");
        Report undated = read(SAVED.replaceAll("(?s)<meta property.*?>", ""));
        assertThat(undated.published()).isNull();
    }

    @Test
    void aStatementSentByMailHasItsSubjectSenderAndDay() throws Exception {
        String words = Base64.getMimeEncoder()
                .encodeToString(
                        ("Das Ministerium erklärte am Mittwoch, kein Schiff mit Munition habe den Hafen verlassen. "
                                        + STATEMENT)
                                .getBytes(StandardCharsets.UTF_8));
        Report report = read("""
                Received: from a by b;
                 Wed, 2 Nov 2022 12:00:00 +0000
                From: Press office <press@ministry.example>
                Subject: =?UTF-8?B?RXJrbMOkcnVuZw==?=
                Date: Wed, 2 Nov 2022 12:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --inner
                Content-Type: text/html; charset=utf-8

                <p>the same, with pictures</p>
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=list.txt

                not the mail
                --outer--
                """.formatted(words));
        assertThat(report.title()).isEqualTo("Erklärung");
        assertThat(report.author()).isEqualTo("Press office <press@ministry.example>");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.published().basis()).isEqualTo("mail's Date");
        assertThat(report.text()).startsWith("Das Ministerium erklärte am").doesNotContain("not the mail", "pictures");
    }

    @Test
    void aMailOfMarkupAloneIsReadWithoutItsTags() throws Exception {
        Report report = read("""
                From: a@b.example
                MIME-Version: 1.0
                Content-Type: text/html; charset=no-such-set

                <table><tr><td>%s</td></tr></table>
                """.formatted(STATEMENT));
        assertThat(report.text()).isEqualTo(STATEMENT);
    }

    @Test
    void aReportThatOnlyBeginsLikeAMailStaysText() throws Exception {
        String text = "Subject: shells\nFrom: the desk\n\n" + STATEMENT;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).text()).startsWith("Subject: shells");
        String about =
                "MIME-Version: that is what the head of a mail says.\nThe desk has it in writing and in full.\n\n"
                        + STATEMENT;
        assertThat(read(about.getBytes(StandardCharsets.UTF_8)).text()).startsWith("MIME-Version");
    }

    @Test
    void aMailCutShortGivesWhatItHeldAndOneWithoutAnythingIsRefused() throws Exception {
        String cut = SAVED.substring(0, SAVED.indexOf("------part----\nContent-Type: image") - 5);
        assertThat(read(cut).text()).contains(STATEMENT);
        assertThatThrownBy(() -> read("MIME-Version: 1.0\nContent-Type: image/png\n\nabc"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("a mail without a text");
    }

    /** Thousands of mails within mails: read or refused, never an error of ours. */
    @Test
    void aMailOfMailsWithinMailsEndsInAnAnswer() {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        deep.append("\n").append(STATEMENT);
        byte[] bytes = deep.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            new ReportReader(ReportReader.Options.NONE).readAll(bytes, "deep", new Rejects());
        } catch (UnreadableReport e) {
            assertThat(e.reason()).isNotBlank();
        }
    }
}
