package landfall.config;

/**
 * A group of settings in landfall.yml and the record that it becomes.
 *
 * @param name dotted place in the file: {@code detect.gap}
 * @param type record whose components are the settings
 * @param about what the settings are for, in a sentence
 * @param recorded whether they are kept with each run, because they bear on what it finds
 */
public record Section(String name, Class<? extends Record> type, String about, boolean recorded) {
    /** Settings that bear on what is found. */
    public Section(String name, Class<? extends Record> type, String about) {
        this(name, type, about, true);
    }
}
