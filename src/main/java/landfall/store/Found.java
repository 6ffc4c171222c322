package landfall.store;

/**
 * One answer to a search.
 *
 * @param kind {@code vessel}, {@code port}, {@code claim} or {@code case}
 * @param ref id of the thing
 * @param label how it is called
 * @param about what else helps to recognise it: numbers, dates, the former name that matched
 */
public record Found(String kind, String ref, String label, String about) {}
