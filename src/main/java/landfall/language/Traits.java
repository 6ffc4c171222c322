package landfall.language;

import java.util.List;
import java.util.Map;

/**
 * What sets a language apart beyond its words, as its data file says it.
 *
 * @param order usual place of the verb
 * @param apostrophe what an apostrophe inside a word does
 * @param proDrop leaves out a subject that is known: "reconoció que había enviado"
 * @param nounCapitals writes every noun with a capital, so that a capital alone makes no name
 * @param genitive ending that makes a name a possessor ("Nordkoreas"), or empty
 * @param accusative endings of names of people that make them an object before a verb (Хуситов вооружает Иран)
 * @param locative endings that make "in" of a preposition that means "to" otherwise (в Россию, в России)
 * @param home country whose institutions its press names without saying so ("das Verteidigungsministerium"), or empty
 * @param monthsAreCapital writes months with a capital, so that "may" and "march" are none
 * @param dictionaryWords written without spaces, cut by dictionary
 * @param roles what an ending glued to a name (Korean, Japanese particles) makes of it
 * @param clitics letters written before a word that belong to another word (Arabic "and", "the", "to"); {@code لل=ال} leaves letters of its own
 * @param counters words of counting behind a number (Korean 발, Japanese 個) and the unit they tell; empty where they count anything
 * @param abbreviations words whose full stop ends no sentence
 * @param smallNames countries that part of the press writes in small letters, without meaning another word (росія)
 */
public record Traits(
        Order order,
        Apostrophe apostrophe,
        boolean proDrop,
        boolean nounCapitals,
        String genitive,
        List<String> accusative,
        List<String> locative,
        String home,
        boolean monthsAreCapital,
        boolean dictionaryWords,
        List<Particle> roles,
        List<String> clitics,
        Map<String, String> counters,
        List<String> abbreviations,
        List<String> smallNames) {

    public enum Order {
        /** Subject, verb, object. */
        SVO,
        /** The verb comes second, or last in a clause: German, Dutch. */
        V2,
        /** The verb comes last: Korean, Japanese, Turkish, Persian. */
        SOV,
        /** The verb may come first: Arabic. */
        VSO
    }

    public enum Apostrophe {
        /** Begins the possessive: "Russia's". */
        POSSESSIVE,
        /** Begins a case ending: "Rusya'ya". */
        SUFFIX,
        /** Ends an elided word: "l'Iran". */
        ELISION,
        /** Is a letter: "п'ять". */
        LETTER
    }

    /**
     * @param ending after the name
     * @param sense {@link Sense#TO}, {@link Sense#FROM}, {@link Sense#BY}, {@link Sense#OF} or {@link Sense#IN}
     */
    public record Particle(String ending, Sense sense) {
        /** A hyphen at the end marks letters written before the name. */
        public boolean isBefore() {
            return ending.endsWith("-");
        }

        /** Without the hyphen. */
        public String letters() {
            return ending.replace("-", "");
        }
    }

    /** Whether particles tell who speaks and who acts (Korean, Japanese); modifiers then all stand before what they modify. */
    public boolean marksTopics() {
        return roles.stream().anyMatch(p -> p.sense() == Sense.TOPIC);
    }

    public Traits {
        roles = List.copyOf(roles);
        accusative = List.copyOf(accusative);
        locative = List.copyOf(locative);
        clitics = List.copyOf(clitics);
        counters = Map.copyOf(counters);
        abbreviations = List.copyOf(abbreviations);
        smallNames = List.copyOf(smallNames);
    }
}
