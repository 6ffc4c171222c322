package landfall.extract;

import landfall.claim.Relation;
import landfall.language.Hit;

/**
 * The stretch of a sentence around one happening.
 *
 * @param relation what happens
 * @param predicate the word that says so
 * @param nominal whether only a noun says so ("deliveries of"), which presupposes more often than it claims
 * @param from first token
 * @param to after its last token
 */
record Clause(Relation relation, Hit predicate, boolean nominal, int from, int to) {}
