package landfall.ais;

import java.io.IOException;

/**
 * Daily tables of NOAA and BOEM (marinecadastre.gov), both generations: 2015–2023 ({@code MMSI,BaseDateTime,LAT,LON,…}) and
 * from 2024 ({@code mmsi,base_date_time,longitude,latitude,…}). A row is a record after the header.
 */
final class MarineCadastreCsv implements Format {
    @Override
    public String name() {
        return "MarineCadastre CSV (both generations)";
    }

    @Override
    public boolean recognises(Head head) {
        return head.columns().contains("basedatetime") && NamedColumns.areIn(new Columns(head.columns()));
    }

    @Override
    public long read(Input input) throws IOException {
        return NamedColumns.readAll(input);
    }
}
