package landfall.store;

import org.jdbi.v3.core.mapper.RowMapper;

/**
 * One answer to a search.
 *
 * @param kind {@code vessel}, {@code port}, {@code claim} or {@code case}
 * @param ref id of the thing
 * @param label how it is called
 * @param about what else helps to recognise it: numbers, dates, the former name that matched
 */
public record Found(String kind, String ref, String label, String about) {
    static final RowMapper<Found> ROW = (row, context) ->
            new Found(row.getString("kind"), row.getString("ref"), row.getString("label"), row.getString("about"));
}
