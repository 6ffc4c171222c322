package landfall.screen;

/**
 * One word of a name, as it is compared.
 *
 * @param text Latin letters and digits, lower case
 * @param sound how it sounds, roughly: {@link Sound#of}
 * @param bones its consonants: {@link Sound#bones}, for scripts that write no vowels
 * @param kind what it does in a name
 * @param latin whether it was written in Latin letters
 */
record Word(String text, String sound, String bones, Kind kind, boolean latin) {
    enum Kind {
        PLAIN,
        PARTICLE,
        TITLE,
        SHIP_PREFIX,
        COMMON,
        NUMBER
    }

    boolean isInitial() {
        return text.length() == 1 && kind != Kind.NUMBER;
    }

    Word joinedWith(Word next) {
        return new Word(text + next.text, sound + next.sound, bones + next.bones, Kind.PLAIN, latin && next.latin);
    }
}
