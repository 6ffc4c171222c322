package landfall.language;

/**
 * What a word or phrase stands for.
 *
 * @param sense what it does
 * @param value which one: a country code, a class of goods, a number; empty where the sense says it all
 */
public record Term(Sense sense, String value) {}
