package landfall.screen;

import java.util.List;

/** Turns the bytes of one format of sanctions list into entries. Recognised by content, never by the file's name. */
interface ListReader {
    /** Name of the format, as descriptors give it. */
    String format();

    /** Which list a file is, by its first bytes; null when it is of another format. */
    String recognise(ListFile file);

    /**
     * Reads a file that {@link #recognise} knew. Rows that cannot be read are counted in the reading, never thrown.
     *
     * @param file the main file
     * @param beside other files of the same folder, for lists that come in several
     */
    Reading read(ListFile file, List<ListFile> beside);

    /** Whether what it calls unread is the whole header of a table, by which a column that is missing can be told. */
    default boolean tellsHeader() {
        return false;
    }

    /**
     * What was read.
     *
     * @param entries in the order of the file
     * @param date as the list says itself, ISO, or null
     * @param latestEntry date of its newest entry, ISO, or null
     * @param unread columns or elements that the reader does not know, or all of them: the descriptor says which are known
     * @param problems sentences about what could not be read
     * @param aliases whether the aliases were there to be read
     */
    record Reading(
            List<Entry> entries,
            String date,
            String latestEntry,
            List<String> unread,
            List<String> problems,
            boolean aliases) {
        Reading(List<Entry> entries, String date, String latestEntry, List<String> unread, List<String> problems) {
            this(entries, date, latestEntry, unread, problems, true);
        }
    }
}
