/** Keeps words and hands them back: one SQLite file in a folder, or a PostgreSQL database. Rows never leave this room, words do. */
package landfall.store;
