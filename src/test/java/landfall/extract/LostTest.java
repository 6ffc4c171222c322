package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.claim.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report tells of a ship that went down, burnt or turned back; a bar parts the lines of a report. */
class LostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en; A ship carrying North Korean shells to Russia sank in the Sea of Japan, officials said.",
                "en; The freighter Angara, which was carrying artillery shells from North Korea to Russia, was sunk by a drone on Thursday.",
                "en; The freighter Angara carried shells from North Korea to Russia, the White House said.|The Angara ran aground off Nakhodka on Thursday.",
                "en; The US navy sank a boat carrying Iranian missiles to Yemen.",
                "en; A vessel that carried shells from North Korea to Russia turned back on Monday, the ministry said.",
                "de; Der Frachter Angara brachte Granaten aus Nordkorea nach Russland, teilte das Weiße Haus mit.|Die Angara lief am Donnerstag vor Nachodka auf Grund.",
                "fr; Un navire transportant des obus nord-coréens vers la Russie a coulé en mer du Japon, selon le ministère.",
                "es; Un buque que transportaba proyectiles de Corea del Norte a Rusia se hundió en el mar de Japón, según el ministerio.",
                "it; Una nave che trasportava proiettili dalla Corea del Nord alla Russia è affondata, ha detto il ministero.",
                "pt; Um navio que transportava munições da Coreia do Norte para a Rússia afundou, disse o ministério.",
                "pl; Statek przewożący pociski z Korei Północnej do Rosji zatonął, podało ministerstwo.",
                "ru; Судно, перевозившее снаряды из КНДР в Россию, затонуло в Японском море, сообщили в министерстве.",
                "ru; Судно «Ангара» перевезло снаряды из КНДР в Россию, заявили в Белом доме.|«Ангара» затонула в четверг у Находки.",
                "uk; Судно, яке перевозило снаряди з КНДР до Росії, затонуло, повідомили в міністерстві.",
                "bg; Кораб, превозващ снаряди от Северна Корея за Русия, потъна, съобщи министерството.",
                "ko; 북한에서 러시아로 포탄을 운반하던 화물선이 동해에서 침몰했다고 국방부가 밝혔다.",
                "ja; 北朝鮮からロシアへ砲弾を運んでいた貨物船が日本海で沈没したと国防省が発表した。",
                "zh; 国防部表示，一艘从朝鲜向俄罗斯运送炮弹的货船在日本海沉没。",
                "en; The freighter Angara, which was carrying artillery shells from North Korea to Russia, was sunk by a drone on Thursday.",
                "en; North Korea sent shells to Russia aboard the freighter Angara, Seoul said.|The Angara turned back to Rajin on Thursday, port agents said.",
                "de; Ein Frachter, der Granaten aus Nordkorea nach Russland brachte, ist im Japanischen Meer gesunken, sagte ein Sprecher.",
                "de; Das Schiff, das Granaten von Nordkorea nach Russland transportierte, kehrte am Montag um, teilte das Ministerium mit.",
                "nl; Een schip dat granaten van Noord-Korea naar Rusland vervoerde is gezonken, zei het ministerie.",
                "tr; Kuzey Kore, Angara adlı gemiyle Rusya'ya mermi gönderdi.|Gemi Angara perşembe günü battı.",
                "tr; Kuzey Kore'nin Rusya'ya gönderdiği mermileri taşıyan gemi battı.",
                "ar; أرسلت كوريا الشمالية قذائف إلى روسيا على متن سفينة غرقت في بحر اليابان.",
                "ar; نقلت السفينة قذائف من كوريا الشمالية إلى روسيا ثم غرقت.",
                "fa; کره شمالی گلوله‌های توپ را با یک کشتی به روسیه فرستاد که غرق شد.",
                "zh; 国防部表示，一艘从朝鲜向俄罗斯运送炮弹的货船返航。",
                "ru; Судно, перевозившее снаряды из КНДР в Россию, повернуло назад, сообщили в министерстве.",
                "uk; Судно, яке перевозило снаряди з КНДР до Росії, повернуло назад, повідомили в міністерстві.",
                "fr; Le cargo Angara a livré des obus nord-coréens à la Russie, selon Séoul.|L'Angara a fait demi-tour jeudi.",
                "es; Un buque que transportaba proyectiles de Corea del Norte a Rusia dio media vuelta, según el ministerio."
            })
    void aCargoThatWentDownBurntOrTurnedBackWithItsShipIsLost(String report) {
        assertThat(claims(report)).anyMatch(Claim::isOfLost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en; The strike destroyed a depot of shells that North Korea had shipped to Russia by sea.",
                "en; The ship carrying shells from North Korea to Russia could sink, experts said.",
                "en; Russia denied that the ship carrying North Korean shells to Russia had sunk.",
                "en; The ship carrying shells from North Korea to Russia did not sink, the ministry said.",
                "en; The Houthis sank a ship with missiles supplied by Iran.",
                "en; The ship was sunk by missiles that Iran supplied to the Houthis.",
                "en; Ukraine vowed to sink ships carrying North Korean shells to Russia.",
                "en; If a ship carrying North Korean shells to Russia sank, nobody would know.",
                "en; North Korea supplied shells to Russia as relations sank to a new low.",
                "en; The freighter Angara carried shells from North Korea to Russia, the White House said.|The Maria, a fishing boat, sank off Nakhodka on Thursday.",
                "de; Das Schiff mit Granaten aus Nordkorea für Russland könnte gesunken sein.",
                "de; Moskau bestritt, dass das Schiff mit nordkoreanischen Granaten für Russland gesunken sei.",
                "de; Der Angriff zerstörte ein Depot mit Granaten, die Nordkorea an Russland geliefert hatte.",
                "de; Die Huthis versenkten ein Schiff mit Raketen, die der Iran geliefert hatte.",
                "fr; Moscou a démenti qu'un navire transportant des obus nord-coréens vers la Russie ait coulé.",
                "fr; Un navire transportant des obus nord-coréens vers la Russie pourrait avoir coulé.",
                "fr; La frappe a détruit un dépôt d'obus livrés par la Corée du Nord à la Russie.",
                "es; Moscú negó que se hubiera hundido un buque que transportaba proyectiles de Corea del Norte a Rusia.",
                "es; El ataque destruyó un depósito de proyectiles que Corea del Norte había suministrado a Rusia.",
                "it; Mosca ha negato che una nave che trasportava proiettili dalla Corea del Nord alla Russia sia affondata.",
                "pt; Moscou negou que um navio que transportava munições da Coreia do Norte para a Rússia tenha afundado.",
                "nl; Moskou ontkende dat een schip met Noord-Koreaanse granaten voor Rusland was gezonken.",
                "pl; Moskwa zaprzeczyła, że statek przewożący pociski z Korei Północnej do Rosji zatonął.",
                "ru; Москва опровергла, что судно, перевозившее снаряды из КНДР в Россию, затонуло.",
                "ru; Удар уничтожил склад снарядов, которые КНДР поставила России.",
                "uk; Москва спростувала, що судно, яке перевозило снаряди з КНДР до Росії, затонуло.",
                "bg; Москва отрече, че кораб, превозващ снаряди от Северна Корея за Русия, е потънал.",
                "tr; Moskova, Kuzey Kore'den Rusya'ya mermi taşıyan geminin battığını yalanladı.",
                "ar; نفت موسكو أن سفينة تنقل قذائف من كوريا الشمالية إلى روسيا غرقت.",
                "fa; مسکو غرق شدن کشتی حامل گلوله‌های توپ از کره شمالی به روسیه را تکذیب کرد.",
                "ko; 러시아는 북한에서 러시아로 포탄을 운반하던 화물선이 침몰했다는 것을 부인했다.",
                "ja; ロシアは、北朝鮮からロシアへ砲弾を運んでいた貨物船が沈没したことを否定した。",
                "zh; 俄罗斯否认一艘从朝鲜向俄罗斯运送炮弹的货船沉没。",
                "zh; 一艘从朝鲜向俄罗斯运送炮弹的货船可能沉没。",
                "en; North Korea sent shells to Russia aboard the freighter Angara, Seoul said.|Agents denied that the Angara had turned back.",
                "en; North Korea sent shells to Russia aboard the freighter Angara, Seoul said.|The Angara might have sunk.",
                "en; North Korea sent shells to Russia aboard the freighter Angara, Seoul said.|The Angara passed a tanker that sank in 2019.",
                "en; Seoul said North Korea sent shells to Russia aboard the freighter Angara and denied having sunk it.",
                "en; The ship Angara brought North Korean shells to Russia, and hopes of peace went down.",
                "en; Ukraine said it had destroyed a warehouse of drones that a ship had carried from Iran to Russia.",
                "en; North Korea shipped shells to Russia on the freighter Angara. Kyiv said it would turn round the trade.",
                "de; Das Schiff, das Granaten von Nordkorea nach Russland transportierte, ist nicht gesunken, teilte das Ministerium mit.",
                "nl; Het schip dat granaten van Noord-Korea naar Rusland vervoerde is niet gezonken, zei het ministerie.",
                "ar; أرسلت كوريا الشمالية قذائف إلى روسيا على متن سفينة لم تغرق.",
                "ko; 북한에서 러시아로 포탄을 운반하던 화물선은 침몰하지 않았다고 국방부가 밝혔다.",
                "ja; 北朝鮮からロシアへ砲弾を運んでいた貨物船は沈没していないと国防省が発表した。",
                "zh; 从朝鲜向俄罗斯运送炮弹的货船没有沉没，国防部表示。",
                "ru; Судно, перевозившее снаряды из КНДР в Россию, не затонуло, сообщили в министерстве.",
                "ru; Судно, перевозившее снаряды из КНДР в Россию, могло затонуть, сообщили в министерстве.",
                "fr; Les Houthis ont coulé un navire avec des missiles fournis par l'Iran.",
                "es; Los hutíes hundieron un buque con misiles que Irán les había suministrado.",
                "it; Una nave che trasportava proiettili dalla Corea del Nord alla Russia potrebbe essere affondata.",
                "pl; Statek przewożący pociski z Korei Północnej do Rosji nie zatonął, podało ministerstwo.",
                "ru; Хуситы потопили судно ракетами, которые им поставил Иран.",
                "ar; أغرق الحوثيون سفينة بصواريخ زودتهم بها إيران.",
                "zh; 胡塞武装用伊朗提供的导弹击沉了一艘船。"
            })
    void aDepotADenialAThreatAndAnotherShipLoseNoCargo(String report) {
        assertThat(claims(report)).noneMatch(Claim::isOfLost);
    }

    private static List<Claim> claims(String report) {
        String language = report.substring(0, 2);
        String text = report.substring(4).replace('|', '\n');
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n")) {
            lines.add(new Line(new Span(at, at + line.length()), Role.BODY));
            at += line.length() + 1;
        }
        return Extractor.load()
                .claims(new Report(
                        "report", null, null, null, null, new When("2024-03-09", "test"), language, text, lines, ""));
    }
}
