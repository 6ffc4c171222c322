package landfall.screen;

/**
 * One word of a name, as it is compared.
 *
 * @param text Latin letters and digits, lower case
 * @param sound how it sounds, roughly: {@link Sound#of}
 * @param bones its consonants: {@link Sound#bones}, for scripts that write no vowels
 * @param kind what it does in a name
 * @param latin whether it was written in Latin letters
 * @param letters which letters the text has: {@link Letters#of}
 * @param sounds which letters the sound has
 */
record Word(String text, String sound, String bones, Kind kind, boolean latin, int letters, int sounds) {
    enum Kind {
        PLAIN,
        PARTICLE,
        TITLE,
        SHIP_PREFIX,
        COMMON,
        NUMBER
    }

    static Word of(String text, boolean latin) {
        String sound = Sound.of(text);
        return new Word(
                text,
                sound,
                Sound.bones(sound),
                NameWords.WORDS.kind(text),
                latin,
                Letters.of(text),
                Letters.of(sound));
    }

    Word joinedWith(Word next) {
        return new Word(
                text + next.text,
                sound + next.sound,
                bones + next.bones,
                Kind.PLAIN,
                latin && next.latin,
                letters | next.letters,
                sounds | next.sounds);
    }
}
