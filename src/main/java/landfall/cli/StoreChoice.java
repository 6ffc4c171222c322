package landfall.cli;

import java.nio.file.Path;
import java.time.Clock;
import landfall.config.Configuration;
import landfall.store.Store;
import landfall.store.StoreAddress;
import landfall.store.StoreSettings;
import picocli.CommandLine.Option;

/** Where a command keeps what outlives it: the embedded store in a folder, or the PostgreSQL database that {@code store.address} names. */
final class StoreChoice {
    @Option(
            names = "--store",
            paramLabel = "DIR|postgresql://…",
            description =
                    "folder or PostgreSQL database that keeps everything; the setting store.address does the same for good")
    private String store;

    /**
     * @param configuration in which a database may be named
     * @param usual folder, where neither option nor configuration names another place
     */
    Store open(Configuration configuration, Path usual) {
        StoreSettings settings = configuration.get(StoreSettings.class);
        String where = where(settings);
        return StoreAddress.is(where)
                ? Store.open(StoreAddress.of(where, System.getenv(settings.passwordVariable())), Clock.systemUTC())
                : Store.open(where.isEmpty() ? usual : Path.of(where));
    }

    /** Whether opening the store would find one, as a command that only looks needs it. */
    boolean isThere(Configuration configuration, Path usual) {
        String where = where(configuration.get(StoreSettings.class));
        return StoreAddress.is(where) || Store.isIn(where.isEmpty() ? usual : Path.of(where));
    }

    /** Whether option or configuration names a place. */
    boolean isMade(Configuration configuration) {
        return !where(configuration.get(StoreSettings.class)).isEmpty();
    }

    /**
     * The place in words; never the password.
     *
     * @param usual folder, where neither option nor configuration names another place
     */
    String inWords(Configuration configuration, Path usual) {
        String where = where(configuration.get(StoreSettings.class));
        return where.isEmpty() ? usual.toString() : inWords(where);
    }

    /** What to write in the next command to find the same place; never the password. */
    String again() {
        if (store == null) {
            return "";
        }
        // quoted, as a shell takes what an address may hold for signs of its own
        return " --store "
                + (StoreAddress.is(store) ? "'" + StoreAddress.of(store, null).again() + "'" : store);
    }

    private static String inWords(String where) {
        return StoreAddress.is(where) ? StoreAddress.of(where, null).toString() : where;
    }

    /** What to add to a sentence about a folder that holds all but the store; never the password. */
    String beside(Configuration configuration) {
        String where = where(configuration.get(StoreSettings.class));
        return where.isEmpty() ? "" : " and in " + inWords(where);
    }

    private String where(StoreSettings settings) {
        return store != null ? store : settings.address();
    }
}
