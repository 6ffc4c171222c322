package landfall.ais;

import java.io.IOException;

/**
 * Daily tables of the Danish Maritime Authority: header {@code # Timestamp,Type of mobile,MMSI,…}, day before month, words
 * for status and ship type, base stations among the ships. A row is a record after the header.
 */
final class DmaCsv implements Format {
    @Override
    public String name() {
        return "Danish Maritime Authority CSV";
    }

    @Override
    public boolean recognises(Head head) {
        return head.columns().contains("typeofmobile") && NamedColumns.areIn(new Columns(head.columns()));
    }

    @Override
    public long read(Input input) throws IOException {
        return NamedColumns.readAll(input);
    }
}
