package landfall.vessel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Maritime Mobile Service Identity: the number of a radio, not of a ship. Three of its digits, the maritime
 * identification digits (MID), tell the country whose authority gave it out (ITU Radio Regulations, appendix 42).
 */
public final class Mmsi {
    /** Why a position or what a ship says is not used. */
    public static final String NONE = "a number that no radio has: 0, or more than nine digits";

    private static final String TABLE = "mid.csv";
    private static final String[] COUNTRIES = load();

    private Mmsi() {}

    /** ISO 3166-1 alpha-2 of the country whose digits the number carries, or null when they are no country's. */
    public static String flag(int mmsi) {
        int mid = mid(mmsi);
        return mid < 200 || mid > 799 ? null : COUNTRIES[mid - 200];
    }

    /**
     * The country digits. They come first in a ship's number; after 0 or 00 for groups and coast stations, 111 for aircraft,
     * 8 for hand-held radios, 98 for tenders, 99 for aids to navigation (ITU-R M.585-9). 0 when there is no room for them.
     */
    public static int mid(int mmsi) {
        if (mmsi < 0 || mmsi > 999_999_999) {
            return 0;
        }
        if (mmsi / 1_000_000 == 111) {
            return mmsi / 1000 % 1000;
        }
        int two = mmsi / 10_000_000;
        if (two == 98 || two == 99) {
            return mmsi / 10_000 % 1000;
        }
        if (mmsi / 100_000_000 == 8) {
            return mmsi / 100_000 % 1000;
        }
        if (mmsi < 10_000_000) {
            return mmsi / 10_000;
        }
        return mmsi < 100_000_000 ? mmsi / 100_000 : mmsi / 1_000_000;
    }

    /** Whether a radio can have the number at all: 0 is what stands in one where none was entered, and there are nine digits. */
    public static boolean canBe(int mmsi) {
        return mmsi > 0 && mmsi <= 999_999_999;
    }

    /** Whether the number has the form of a ship's: nine digits that begin with a country's. */
    public static boolean isShip(int mmsi) {
        return mmsi >= 200_000_000 && mmsi <= 799_999_999 && flag(mmsi) != null;
    }

    private static String[] load() {
        String[] countries = new String[600];
        try (InputStream in = Mmsi.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int comma = line.indexOf(',');
                countries[Integer.parseInt(line.substring(0, comma)) - 200] = line.substring(comma + 1);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of country digits " + TABLE, e);
        }
        return countries;
    }
}
