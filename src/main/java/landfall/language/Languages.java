package landfall.language;

import java.util.List;
import java.util.Optional;

/** The languages Landfall reads. To add one: its file, its spec file, and a line here. */
public final class Languages {
    private static final List<Language> ALL = List.of(
            LanguageFile.read("en"), //
            LanguageFile.read("de"),
            LanguageFile.read("fr"),
            LanguageFile.read("ru"),
            LanguageFile.read("uk"),
            LanguageFile.read("ko"),
            LanguageFile.read("ar"),
            LanguageFile.read("es"),
            LanguageFile.read("it"),
            LanguageFile.read("pl"),
            LanguageFile.read("pt"),
            LanguageFile.read("bg"),
            LanguageFile.read("ja"),
            LanguageFile.read("fa"),
            LanguageFile.read("tr"),
            LanguageFile.read("nl"),
            LanguageFile.read("zh"));

    private Languages() {}

    public static List<Language> all() {
        return ALL;
    }

    /** @param code ISO 639-1, also with a region: {@code de-AT} */
    public static Optional<Language> find(String code) {
        if (code == null) {
            return Optional.empty();
        }
        String bare = code.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
        return ALL.stream().filter(l -> l.code().equals(bare)).findFirst();
    }
}
