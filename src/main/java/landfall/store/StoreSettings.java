package landfall.store;

import landfall.setting.Setting;

/**
 * Where everything is kept that outlives the program.
 *
 * @param address of a PostgreSQL database, or empty for the embedded store, which needs nothing installed
 * @param passwordVariable environment variable that holds its password; the password itself belongs in no file
 */
public record StoreSettings(
        @Setting(
                value = "",
                meaning =
                        "PostgreSQL database that keeps everything, as postgresql://user@host:5432/database; none is the embedded store in the data folder",
                source = "the user")
        String address,

        @Setting(
                value = "LANDFALL_STORE_PASSWORD",
                meaning = "environment variable that holds the database's password",
                source = "our judgement")
        String passwordVariable) {}
