package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainCellsTest {
    private static final long SEED = 21;

    /** Reads a column of numbers. */
    private interface Column {
        int read(PlainCells cells, double[] to, int records);
    }

    private static final List<Column> COLUMNS = List.of(PlainCells::numbers, PlainCells::tenths);

    @Test
    void aNumberIsTheVeryDoubleThatItsTextMeans() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            int digits = 1 + random.nextInt(14);
            long whole = (long) (random.nextDouble() * Math.pow(10, digits));
            String text = BigDecimal.valueOf(random.nextBoolean() ? whole : -whole, random.nextInt(9))
                    .toPlainString();
            for (Column column : COLUMNS) {
                Double read = read(column, text);
                assertThat(read == null || same(read, Double.parseDouble(text)))
                        .as("seed %d: %s was read as %s", SEED, text, read)
                        .isTrue();
            }
        }
    }

    @Test
    void whatAisSendsIsPlain() {
        for (String text : List.of(
                "0", "0.0", "-0.0", "102.3", "9.1", "359.9", "511", "-0.5", "25.204366", "-179.9999983", "91")) {
            for (Column column : COLUMNS) {
                assertThat(read(column, text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @Test
    void anEmptyCellIsNoNumber() {
        for (Column column : COLUMNS) {
            assertThat(read(column, "")).isNaN();
        }
    }

    @Test
    void whatIsNotPlainIsLeftToOthers() {
        for (String text : List.of(
                "-",
                ".",
                "5.",
                ".5",
                "-.5",
                "--1",
                "+4",
                "1e1",
                "1.e",
                "1.5e3",
                " 3",
                "4 ",
                "1.2 ",
                "x",
                "1.x",
                "1..2",
                "1.2.3",
                "\"7\"",
                "1\n",
                "1.5\n",
                "\n",
                "1234567890.12345",
                "1.123456789",
                "1,",
                "123456789012",
                "é",
                "\u0000")) {
            for (Column column : COLUMNS) {
                boolean twoCells = text.equals("1,");
                assertThat(read(column, text)).as(text).isEqualTo(twoCells ? 1.0 : null);
            }
        }
    }

    @Test
    void theFirstCellThatIsNotPlainStopsTheColumn() {
        byte[] bytes = ("1.5,2.5,x,3.5," + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);
        for (Column column : COLUMNS) {
            double[] to = new double[4];
            assertThat(column.read(
                            new PlainCells(bytes, ',', new int[] {0, 4, 8, 10}, new int[] {14, 14, 14, 14}), to, 4))
                    .isEqualTo(2);
            assertThat(to).startsWith(1.5, 2.5);
        }
    }

    @Test
    void aWordWithALineEndIsFoundInNoRecord() {
        Words words = new Words(text -> 7, 0);
        byte[] quoted = "At\nanchor".getBytes(StandardCharsets.US_ASCII);
        words.of(quoted, 0, quoted.length);
        byte[] bytes = ("At\nanchor,5," + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);
        assertThat(new PlainCells(bytes, ',', new int[] {0}, new int[] {3}).words(words, new int[1], 1))
                .isZero();
    }

    /** The number in the second of three cells, or null when it is left to others. */
    private static Double read(Column column, String text) {
        List<Double> read = new ArrayList<>();
        for (String behind : List.of("7.5,", "At anchor,", "")) {
            byte[] bytes = ("1," + text + "," + behind + " ".repeat(64)).getBytes(StandardCharsets.UTF_8);
            double[] to = new double[1];
            int count = column.read(new PlainCells(bytes, ',', new int[] {2}, new int[] {bytes.length}), to, 1);
            read.add(count == 0 ? null : (Double) to[0]);
        }
        assertThat(read).as("what stands behind %s does not matter", text).containsOnly(read.get(0));
        return read.get(0);
    }

    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }
}
