package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import landfall.claim.Report;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as people have them: old, from abroad, forwarded, with things attached, many in one file. */
class MailsTest {
    private static final String WORDS =
            "The ministry said on Monday that no vessel carrying munitions had left the port since the first of March.";
    private static final String HEAD =
            "From: Press Office <press@ministry.example>\nTo: desk@paper.example\nSubject: Statement\nDate: Tue, 5 Mar 2024 23:30:00 -0800\n";
    private static final String FORWARDED =
            "From: Desk <desk@paper.example>\nSubject: Fwd: Statement\nDate: Fri, 15 Mar 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/%s; charset=utf-8\n\n";

    private final Rejects rejects = new Rejects();

    @Test
    void aMailWithoutTheVersionOfMimeIsAMail() throws Exception {
        for (String head : List.of(
                HEAD,
                "Received: from mx by in;\n\tTue, 5 Mar 2024 08:00:01 +0000\n" + HEAD,
                "From: Press Office\n <press@ministry.example>\nSubject:\n Statement\nDate: Tue,\n 5 Mar 2024 10:00:00 +0200\n",
                "From:\tPress Office <press@ministry.example>\nSent:\tTuesday, March 5, 2024 10:00 AM\nSubject:\tStatement\n")) {
            isTheStatement(one(head + "\n" + WORDS));
        }
        for (String text : List.of("From: Washington\nDate: 5 March 2024\n\n", "From the harbour\nDate: today\n\n")) {
            assertThat(one(text + WORDS).text()).as(text).startsWith("From");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "koi8-r, koi8-r, КНДР поставила снаряды",
        "windows-1251, windows-1251, КНДР поставила снаряды",
        "utf-8, iso-8859-1, Pjöngjang bestritt die Lieferung",
        "utf-8, us-ascii, КНДР поставила снаряды",
        "utf-8, unknown-8bit, КНДР поставила снаряды",
        "windows-1252, iso-8859-1, „Pjöngjang bestritt“ – wie immer – die Lieferung",
        "x-windows-949, ks_c_5601-1987, 북한이 포탄을 보냈다고 똠방각하가 밝혔다",
        "GB18030, gb2312, 朝鮮向俄羅斯提供了砲彈",
        "iso-2022-jp, iso-2022-jp, 北朝鮮が砲弾を送った",
    })
    void aMailIsReadInTheEncodingItIsInWhateverItSays(String written, String said, String words) throws Exception {
        byte[] body = words.getBytes(Charset.forName(written));
        String head = HEAD + "Content-Type: text/plain; charset=" + said + "\nContent-Transfer-Encoding: 8bit\n\n";
        assertThat(all(joined(head.getBytes(StandardCharsets.US_ASCII), body))
                        .get(0)
                        .text())
                .isEqualTo(words);
    }

    @Test
    void namesInAHeadAreReadHoweverTheyAreWritten() throws Exception {
        Report raw = one("From: Müller <m@x.example>\nSubject: 성명\nDate: Tue, 5 Mar 2024 10:00:00 +0200\n\n" + WORDS);
        assertThat(raw.author()).isEqualTo("Müller <m@x.example>");
        assertThat(raw.title()).isEqualTo("성명");
        Report encoded =
                one("From: =?koi8-r?B?8NLF09PB?= <m@x.example>\nDate: Tue, 5 Mar 2024 10:00:00 +0200\n\n" + WORDS);
        assertThat(encoded.author()).isEqualTo("Пресса <m@x.example>");
    }

    @Test
    void aMailWithoutADateHasTheDayItWasReceived() throws Exception {
        Report report =
                one("Received: from a by b; Wed, 6 Mar 2024 01:00:00 +0000\nFrom: a@b.example\nMIME-Version: 1.0\n\n"
                        + WORDS);
        assertThat(report.published().value()).isEqualTo("2024-03-06");
        assertThat(report.published().basis()).isEqualTo("mail's Received");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\nFrom: Press Office <press@ministry.example>\nDate: Tue, Mar 5, 2024 at 10:00 AM\nSubject: Statement\nTo: Desk <desk@paper.example>\n\n",
                "Begin forwarded message:\n\nFrom: Press Office <press@ministry.example>\nSubject: Statement\nDate: 5 March 2024 at 10:00:00 CET\nTo: desk@paper.example\n\n",
                "-------- Weitergeleitete Nachricht --------\nBetreff: \tStatement\nDatum: \tTue, 5 Mar 2024 10:00:00 +0200\nVon: \tPress Office <press@ministry.example>\nAn: \tdesk@paper.example\n\n",
                "-----Ursprüngliche Nachricht-----\nVon: Press Office <press@ministry.example>\nGesendet: Dienstag, 5. März 2024 10:00\nAn: Desk\nBetreff: Statement\n\n",
                "________________________________\nОт: Press Office <press@ministry.example>\nОтправлено: 5 марта 2024 г. 10:00\nКому: Desk\nТема: Statement\n\n",
                "보낸 사람: Press Office <press@ministry.example>\n보낸 날짜: 2024년 3월 5일 화요일 오전 10:00\n받는 사람: Desk\n제목: Statement\n\n",
                "发件人： Press Office <press@ministry.example>\n发送时间： 2024年3月5日 10:00\n收件人： Desk\n主题： Statement\n\n",
            })
    void aForwardedMailIsItsSendersOfItsDay(String copied) throws Exception {
        List<Report> reports = all(FORWARDED.formatted("plain") + "Please check.\n\n" + copied + WORDS);
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).text()).startsWith("Please check.");
        assertThat(reports.get(0).published().value()).isEqualTo("2024-03-15");
        isTheStatement(reports.get(1));
        assertThat(reports.get(0).language()).isEqualTo("en");
        assertThat(reports.get(1).id()).isEqualTo("mail#2");
    }

    @Test
    void whatIsQuotedIsWhoseItWasAndTheAnswerIsTheSenders() throws Exception {
        List<Report> reports = all(
                FORWARDED.formatted("plain")
                        + "We cannot confirm that.\n\nOn Tue, 5 Mar 2024 at 10:00 Press Office\n<press@ministry.example> wrote:\n\n> "
                        + WORDS
                        + "\n>\n> Am 04.03.24 um 9:00 schrieb Agency <a@agency.example>:\n>\n>> Did a ship leave?\n\nThis is all.\n");
        assertThat(reports)
                .extracting(Report::author)
                .containsExactly("Desk <desk@paper.example>", "press@ministry.example", "a@agency.example");
        assertThat(reports)
                .extracting(r -> r.published().value())
                .containsExactly("2024-03-15", "2024-03-05", "2024-03-04");
        assertThat(reports.get(0).text())
                .startsWith("We cannot")
                .endsWith("This is all.")
                .doesNotContain("wrote", ">");
        assertThat(reports.get(1).text()).isEqualTo(WORDS);
    }

    @Test
    void whatNobodyIsNamedForIsNotTheSenders() throws Exception {
        List<Report> reports = all(FORWARDED.formatted("plain") + "> Did a ship leave?\n> Which one?\n\nNone did.\n");
        assertThat(reports.get(0).text()).isEqualTo("None did.");
        assertThat(reports.get(1).author()).isNull();
        assertThat(reports.get(1).published().basis()).endsWith("its own day is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Please check.<br><br>---------- Forwarded message ---------<br>From: <b>Press Office</b> &lt;press@ministry.example&gt;<br>Date: Tue, Mar 5, 2024 at 10:00 AM<br>Subject: Statement<br>To: Desk<br></div>",
                "<p>Please check.</p><div><p><b>From:</b> Press Office &lt;press@ministry.example&gt; <br><b>Sent:</b> Tuesday, March 5, 2024 10:00 AM<br><b>To:</b> Desk<br><b>Subject:</b> Statement</p></div>",
                "<p>Please check.</p><table><tr><th>Subject: </th><td>Statement</td></tr><tr><th>Date: </th><td>Tue, 5 Mar 2024 10:00:00 +0200</td></tr><tr><th>From: </th><td>Press Office &lt;press@ministry.example&gt;</td></tr></table>",
            })
    void aForwardedMailIsFoundInMarkup(String copied) throws Exception {
        List<Report> reports = all(FORWARDED.formatted("html") + copied + "<p>" + WORDS + "</p>");
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).text()).isEqualTo("Please check.");
        isTheStatement(reports.get(1));
    }

    @Test
    void aQuotationInMarkupIsNotTheSenders() throws Exception {
        List<Report> reports = all(FORWARDED.formatted("html")
                + "<div>We cannot confirm that.</div><div>On Tue, Mar 5, 2024 at 10:00 AM Press Office &lt;press@ministry.example&gt; wrote:<br></div><blockquote><div>"
                + WORDS + "</div></blockquote>");
        assertThat(reports).extracting(Report::text).containsExactly("We cannot confirm that.", WORDS);
        assertThat(reports.get(1).published().value()).isEqualTo("2024-03-05");
    }

    @Test
    void aPlainTextThatOnlySaysThatThereIsMoreGivesWayToTheMarkup() throws Exception {
        assertThat(one(HEAD
                                + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nThis needs HTML.\n--b\nContent-Type: text/html\n\n<p>"
                                + WORDS + "</p>\n--b--\n")
                        .text())
                .isEqualTo(WORDS);
    }

    @Test
    void documentsAttachedAreReportsOfTheDayOfTheMailWhereTheyTellNone() throws Exception {
        List<Report> reports = all(HEAD + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Please find our statement attached.
                --b
                Content-Type: text/plain; charset=windows-1252; name=statement.txt
                Content-Disposition: attachment; filename=statement.txt
                Content-Transfer-Encoding: quoted-printable

                The ministry =96 as always =96 denied it.
                --b
                Content-Type: message/rfc822

                From: Agency <a@agency.example>
                Date: Mon, 4 Mar 2024 10:00:00 +0000

                Did a ship leave?
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename=page.html

                <html><head><meta property='article:published_time' content='2024-03-01'></head><body><h1>Ship leaves at night</h1><p>%s %s</p></body></html>
                --b
                Content-Type: image/png; name=logo.png
                Content-Disposition: attachment; filename=logo.png

                png
                --b
                Content-Type: application/pgp-signature; name=signature.asc
                Content-Disposition: attachment; filename=signature.asc

                abc
                --b--
                """.formatted(WORDS, WORDS));
        assertThat(reports).extracting(Report::id).containsExactly("mail", "mail#2", "mail#3", "mail#4");
        assertThat(reports)
                .extracting(r -> r.published().value())
                .containsExactly("2024-03-05", "2024-03-05", "2024-03-04", "2024-03-01");
        assertThat(reports.get(1).text()).isEqualTo("The ministry – as always – denied it.");
        assertThat(reports.get(1).published().basis()).contains("attached to a mail of that day");
        assertThat(reports.get(2).author()).isEqualTo("Agency <a@agency.example>");
        assertThat(reports)
                .extracting(Report::sha256)
                .containsOnly(reports.get(0).sha256());
        assertThat(rejects.byReason()).containsOnlyKeys("an attachment that is no document");
    }

    @Test
    void aMailboxGivesEachOfItsMails() throws Exception {
        String mail = "From press@ministry.example Tue Mar  5 10:00:00 2024\n" + HEAD + "\n" + WORDS
                + "\n>From there it went on.\n\n";
        List<Report> two = all(mail + mail.replace("5 Mar", "6 Mar"));
        assertThat(two).extracting(Report::id).containsExactly("mail#1", "mail#2");
        assertThat(two).extracting(r -> r.published().value()).containsExactly("2024-03-05", "2024-03-06");
        assertThat(two.get(0).text()).isEqualTo(WORDS + "\nFrom there it went on.");
        assertThat(all((mail + mail).replace("\n", "\r\n"))).hasSize(2);
        assertThat(one(mail).id()).isEqualTo("mail");
        assertThat(one("From the harbour nothing was seen.\n\n" + WORDS).text()).startsWith("From the harbour");
    }

    @Test
    void whatCannotBeReadIsToldInASentence() {
        assertThatThrownBy(() -> all(HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nabc"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("an encrypted mail");
        assertThatThrownBy(() -> all(HEAD + "\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n"))
                .hasMessageContaining("an encrypted mail");
        assertThatThrownBy(() -> all(HEAD + "Content-Type: image/png\n\nabc"))
                .hasMessageContaining("a mail without a text");
    }

    @Test
    void mailsWithinMailsEndSomewhere() throws Exception {
        String mail = HEAD + "\n" + WORDS;
        for (int i = 0; i < 50; i++) {
            mail = HEAD + "Content-Type: message/rfc822\n\n" + mail;
        }
        String deep = mail;
        assertThatThrownBy(() -> all(deep)).isInstanceOf(UnreadableReport.class);
        assertThat(rejects.byReason().keySet().iterator().next()).contains("within more than");
        all(HEAD + "\n" + ">".repeat(100_000) + " a\n" + (">".repeat(300) + "b\n").repeat(300));
    }

    private static void isTheStatement(Report report) {
        assertThat(report.text()).isEqualTo(WORDS);
        assertThat(report.author()).isEqualTo("Press Office <press@ministry.example>");
        assertThat(report.title()).isEqualTo("Statement");
        assertThat(report.published().value()).isEqualTo("2024-03-05");
    }

    private Report one(String mail) throws UnreadableReport {
        List<Report> reports = all(mail);
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private List<Report> all(String mail) throws UnreadableReport {
        return all(mail.getBytes(StandardCharsets.UTF_8));
    }

    private List<Report> all(byte[] mail) throws UnreadableReport {
        return new ReportReader(ReportReader.Options.NONE).readAll(mail, "mail", rejects);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
