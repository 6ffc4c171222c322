package landfall.ais;

import java.io.IOException;
import java.util.regex.Pattern;

/** Logs of NMEA 0183 sentences, alone or within other text. A row is a line. */
final class Nmea implements Format {
    private static final Pattern SENTENCE = Pattern.compile("!..VD[MO],\\d,\\d,");

    @Override
    public String name() {
        return "NMEA 0183 (AIVDM/AIVDO)";
    }

    @Override
    public boolean recognises(Head head) {
        return SENTENCE.matcher(head.text()).find();
    }

    @Override
    public long read(Input input) throws IOException {
        Lines lines = new Lines(input.in());
        NmeaDecoder decoder = new NmeaDecoder(input.name(), input.out(), input.rejects());
        long row = input.firstRow();
        while (lines.next()) {
            decoder.line(lines.bytes(), lines.start, lines.end, row++);
        }
        decoder.end();
        return row;
    }
}
