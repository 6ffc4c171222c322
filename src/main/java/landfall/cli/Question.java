package landfall.cli;

import landfall.screen.Asked;

/**
 * A question to the lists.
 *
 * @param row in the table of questions, 1-based; 0 where there was no table
 * @param column of the table that names a party, such as {@code Shipper}; null where the row itself is asked about
 */
record Question(int row, String column, Asked asked) {}
