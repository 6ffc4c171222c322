package landfall.screen;

/** Scripts as far as they change how names are compared. */
enum Script {
    LATIN,
    /** Cyrillic, Greek, Armenian, Georgian, Indic: letters that ICU turns into Latin vowels and all. */
    ALPHABET,
    /** Arabic, Hebrew, Syriac: short vowels are not written. */
    ABJAD,
    HAN,
    HANGUL,
    KANA,
    /** Thai, Khmer, Lao, Myanmar: transliteration is rough. */
    ABUGIDA;

    static Script of(String text) {
        Script found = LATIN;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Script script = of(c);
            if (script != LATIN && (found == LATIN || script == KANA)) {
                found = script;
            }
        }
        return found;
    }

    private static Script of(int codePoint) {
        if (codePoint < 0x250 || !Character.isLetter(codePoint)) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case ARABIC, HEBREW, SYRIAC -> ABJAD;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case THAI, KHMER, LAO, MYANMAR -> ABUGIDA;
            default -> ALPHABET;
        };
    }

    /** Whether one sign stands for a syllable or word, so that one sign changed is another name. */
    boolean isSyllabic() {
        return this == HAN || this == HANGUL;
    }
}
