package landfall.ais;

import java.io.IOException;

/**
 * Any table with the columns of AIS by name, such as Global Fishing Watch's ({@code timestamp,ssvid,lat,lon,…}) and satellite
 * providers'; comma, semicolon or tab. A row is a record after the header.
 */
final class GenericCsv implements Format {
    @Override
    public String name() {
        return "CSV with columns named timestamp, mmsi (or ssvid), lat, lon …";
    }

    @Override
    public boolean recognises(Head head) {
        return !head.looksLikeJson() && NamedColumns.areIn(new Columns(head.columns()));
    }

    @Override
    public long read(Input input) throws IOException {
        return NamedColumns.readAll(input);
    }
}
