package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedTest {
    private static final String GERMAN =
            "Pjöngjang hat am Dienstag erneut Berichte zurückgewiesen, nach denen es Artilleriegranaten an Russland geliefert habe. "
                    + "Kein Schiff aus Rajin habe Munition an Bord gehabt, sagte ein Sprecher des Verteidigungsministeriums in Pjöngjang.";
    private static final String ENGLISH =
            "On Tuesday Pyongyang's Ministry of National Defence once more denied that North Korea had sent shells to Russia. "
                    + "No ship that left Rajin in October had carried any ammunition, a spokesman told the Korean Central News Agency.";
    private static final String RUSSIAN =
            "Министерство обороны Северной Кореи вновь опровергло сообщения о том, что КНДР поставила России артиллерийские снаряды. "
                    + "Ни одно судно из Раджина не везло боеприпасов, заявил Центральному телеграфному агентству представитель Пхеньяна.";
    private static final String TURKISH =
            "Kuzey Kore Savunma Bakanlığı Rusya'ya top mermisi gönderdiği yolundaki Amerikan iddialarını Salı günü yeniden yalanladı. "
                    + "Rajin'den ayrılan hiçbir geminin mühimmat taşımadığını Pyongyang'daki bir Bakanlık sözcüsü Kore ajansına söyledi.";
    private static final String KOREAN = "북한 국방성은 화요일 러시아에 포탄을 몰래 넘겼다는 미국의 주장을 다시 전면 부인했다고 관영 조선중앙통신이 전했다. "
            + "지난 10월 나진항을 떠난 배 가운데 탄약을 실은 배는 한 척도 없었다고 국방성 대변인은 기자들에게 서면으로 밝혔다.";

    @ParameterizedTest
    @ValueSource(ints = {60, 66, 72, 78})
    void aParagraphBrokenAtAnyUsualWidthIsOneLineWhateverItsLinesBeginWith(int width) {
        for (String paragraph : List.of(GERMAN, ENGLISH, RUSSIAN, TURKISH)) {
            assertThat(lines(broken(paragraph, width))).containsExactly(broken(paragraph, width));
        }
        assertThat(lines(broken(KOREAN, width) + "\n\n" + broken(KOREAN, width) + "\n\n" + broken(KOREAN, width)))
                .allMatch(LineRoles::endsSentence);
    }

    @Test
    void aShortParagraphGoesOverAtTheMarginThatTheOthersShow() {
        String shorter = "Das Ministerium in Moskau nannte die Berichte aus Washington und\nSeoul eine Erfindung.";
        assertThat(lines(broken(GERMAN, 66) + "\n\n" + shorter)).last().isEqualTo(shorter);
    }

    @Test
    void aShortMailWhoseFirstLineEndsWithinASentenceIsOneLine() {
        String article = "Nordkorea bestreitet nach wie vor jede Lieferung von Granaten an\nRussland.";
        String comma =
                "Der Sprecher hat am Dienstagabend in Pjöngjang dementiert, dass Nordkorea,\nIran oder Belarus lieferten.";
        assertThat(lines(article)).containsExactly(article);
        assertThat(lines(comma)).containsExactly(comma);
    }

    @Test
    void paragraphsWithoutAnEmptyLineBetweenThemEndWhereTheNextWordWouldHaveFitted() {
        String paragraphs = broken(GERMAN, 66) + "\n" + broken(ENGLISH, 66);
        assertThat(lines(paragraphs)).containsExactly(broken(GERMAN, 66), broken(ENGLISH, 66));
    }

    @Test
    void aNumberAtTheBeginOfALineIsNoItemOfAList() {
        String sentence =
                "Das Weiße Haus teilte in Washington mit, ein Frachter habe bis zum\n2. November mehr als tausend Container aus dem Hafen Rajin\nüber das Meer gebracht.";
        assertThat(lines(sentence)).containsExactly(sentence);
    }

    @Test
    void aHeadlineAboveItsTextStaysApart() {
        String text = "Nordkorea bestreitet Lieferung von Granaten an Russland\n" + broken(GERMAN, 72);
        assertThat(lines(text)).first().isEqualTo("Nordkorea bestreitet Lieferung von Granaten an Russland");
        String title = "North Korea Again Denies Having Sent Artillery Shells to Russian Army\n" + broken(ENGLISH, 72);
        assertThat(lines(title)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "headlines # North Korea denies sending shells to Russia for its war|Iran says it will supply no missiles to anybody|Moscow calls reports of arms from Pyongyang false",
                "items # - Artilleriegranaten vom Kaliber 152 Millimeter aus Nordkorea|- Raketen der Bauart Kaliber aus dem Bestand der Armee|- Drohnen vom Typ Schahed aus einer Fabrik bei Isfahan",
                "numbers # 1. Tanker Angara, seen at Rajin on Monday the second of May|2. Freighter Maria, seen at Dunai on Sunday the eighth of May|3. Freighter Lady R, seen at Vostochny on Friday the 13th",
                "verses # The Angara went out by night with shells|Her captain said that nobody would know|The harbour slept and nobody rang bells|And where she went the papers did not show",
                "addresses # Ministerium für Nationale Verteidigung der Republik|Abteilung für Auskünfte an ausländische Medien|Straße der Einheit 15|Pjöngjang",
                "cells # 2022-11-02   Rajin       Dunai      4000 Granaten    Angara|2022-11-09   Rajin       Wostotschny 3000 Granaten  Maria|2022-11-16   Nampo       Dunai      2000 Granaten    Lady R."
            })
    void whatStandsInLinesOfItsOwnStaysApart(String what, String rows) {
        String alone = rows.strip().replace('|', '\n');
        assertThat(lines(alone)).as(what).containsExactly(alone.split("\n"));
        assertThat(lines(broken(GERMAN, 66) + "\n\n" + alone))
                .as(what + " in a mail")
                .hasSize(1 + alone.split("\n").length);
    }

    @Test
    void aTeaserThatWasBrokenIsATeaser() {
        String text =
                broken(GERMAN, 60) + "\n\nLESEN SIE AUCH | Iran sendete im Sommer Raketen und Drohnen an\nRussland";
        assertThat(LineRoles.standard().of(text))
                .last()
                .extracting(l -> l.role())
                .hasToString("TEASER");
    }

    private static List<String> lines(String text) {
        return Wrapped.lines(text).stream().map(span -> span.of(text)).toList();
    }

    /** As a mail program breaks: before the word that no longer fits. */
    private static String broken(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
