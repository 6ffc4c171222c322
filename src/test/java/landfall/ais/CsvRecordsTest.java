package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    private static final long SEED = 20_181_119;

    @Test
    void cellsAreWhereAnotherReaderFindsThem() throws IOException {
        Random random = new Random(SEED);
        for (int table = 0; table < 300; table++) {
            char separator = ",;\t".charAt(random.nextInt(3));
            String text = table(random, separator);
            assertThat(cells(text, separator, random.nextInt(12)))
                    .as("seed %d, table %d", SEED, table)
                    .isEqualTo(expected(text, separator));
        }
    }

    /** Cells of any length, so that separators stand at every place of eight. */
    private static String table(Random random, char separator) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 30; row++) {
            text.append('x');
            for (int cell = 0; cell < random.nextInt(12); cell++) {
                text.append(separator).append(cell(random, separator));
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String cell(Random random, char separator) {
        String plain = "ab1.-é@+*!".repeat(3).substring(0, random.nextInt(20));
        return switch (random.nextInt(8)) {
            case 0 -> "\"" + plain + separator + "\"\"\n" + plain + "\"";
            case 1 -> "";
            default -> plain;
        };
    }

    private static List<List<String>> cells(String text, char separator, int first) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvRecords records = new CsvRecords(bytes, 0, bytes.length, separator, 0, true);
        List<List<String>> rows = new ArrayList<>();
        while (records.next(Math.max(1, first)) && records.rest()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < records.count(); i++) {
                String cell = records.text(i);
                row.add(cell == null ? "" : cell);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> expected(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().map(row -> row.toList()).toList();
        }
    }
}
