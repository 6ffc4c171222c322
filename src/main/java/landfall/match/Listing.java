package landfall.match;

/**
 * What lists say of a ship.
 *
 * @param words the entries that she agrees with, with the lists' dates
 * @param probability that one of them means her, 0 … 1: certain by an IMO number, not by a name that others bear
 */
public record Listing(String words, double probability) {}
