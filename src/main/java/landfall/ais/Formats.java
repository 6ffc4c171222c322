package landfall.ais;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every input format there is. The first that recognises an input reads it, so the particular stand before the general. */
final class Formats {
    static final List<Format> ALL = List.of(
            new Parquet(),
            new Workbook(),
            new AisStreamJson(),
            new JsonArrays(),
            new ReceiverJson(),
            new NamedJson(),
            new DecodedJson(),
            new Nmea(),
            new DmaCsv(),
            new MarineCadastreCsv(),
            new GenericCsv());

    private Formats() {}

    static Optional<Format> find(Head head) {
        return ALL.stream().filter(format -> format.recognises(head)).findFirst();
    }

    /** The formats' names, for telling a user what there is. */
    static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining("; "));
    }
}
