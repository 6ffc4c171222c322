package landfall.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chinese names in Cyrillic letters, as Russian writes them by Palladius' system, in pinyin: {@code Си Цзиньпин} is {@code Xi Jinping}. */
final class Palladius {
    private static final String[][] INITIALS = Kontsevich.pairs("""
            чж zh цз z б b п p м m ф f д d т t н n л l г g к k х h ц c с s ч ch ш sh ж r
            """);
    private static final String[][] FINALS = Kontsevich.pairs("""
            а a о o э e ай ai эй ei ао ao оу ou ань an энь en ан ang эн eng ун ong ы i и i я ia е ie яо iao ю iu янь ian инь in ян iang
            ин ing юн iong у u уа ua уай uai уй ui уэй ui уань uan унь un уан uang юй u юэ ue юань uan юнь un
            """);
    private static final String[][] ALONE = Kontsevich.pairs("""
            а a э e ай ai ао ao оу ou ань an ан ang энь en эр er и yi я ya е ye яо yao ю you янь yan инь yin ян yang ин ying юн yong
            у wu ва wa во wo вай wai вэй wei вань wan вэнь wen ван wang вэн weng юй yu юэ yue юань yuan юнь yun
            """);
    /** Before these the sibilants of pinyin are written otherwise: цзи is ji, ци is qi, си is xi. */
    private static final String SOFT = "иеяю";

    private static final Map<String, String> SOFTENED = Map.of("z", "j", "c", "q", "s", "x");
    private static final Map<String, String> SYLLABLES = syllables();
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_GIVEN = 2;

    private Palladius() {}

    private static Map<String, String> syllables() {
        Map<String, String> all = new HashMap<>();
        for (String[] initial : INITIALS) {
            for (String[] end : FINALS) {
                boolean soft = SOFT.indexOf(end[0].charAt(0)) >= 0;
                String onset = soft ? SOFTENED.getOrDefault(initial[1], initial[1]) : initial[1];
                all.put(initial[0] + end[0], onset + end[1]);
            }
        }
        for (String[] whole : ALONE) {
            all.put(whole[0], whole[1]);
        }
        return Map.copyOf(all);
    }

    /** The name in pinyin, if it can be a Chinese one: a family name of one syllable, a given name of one or two. */
    static Optional<String> reading(List<String> words) {
        String family = words.size() < 2 ? null : SYLLABLES.get(words.get(0));
        List<String> given = family == null ? null : cut(String.join("", words.subList(1, words.size())));
        return given == null || given.size() > MOST_GIVEN
                ? Optional.empty()
                : Optional.of(family + " " + String.join("", given));
    }

    private static List<String> cut(String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        for (int end = Math.min(word.length(), LONGEST_SYLLABLE); end > 0; end--) {
            String first = SYLLABLES.get(word.substring(0, end));
            List<String> rest = first == null ? null : cut(word.substring(end));
            if (rest != null) {
                List<String> all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                return all;
            }
        }
        return null;
    }
}
