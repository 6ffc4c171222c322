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
        int read(PlainCells cells, Numbers to, int records);
    }

    private static final List<Column> COLUMNS = List.of(PlainCells::numbers, PlainCells::tenths, PlainCells::degrees);
    /** Digits behind the point of each column's unit. */
    private static final List<Integer> UNITS = List.of(0, 1, 6);

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
    void aNumberOfFewDecimalsIsTheVeryWholeOneThatItsDoubleIs() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            int whole = random.nextInt(1 << random.nextInt(31));
            String text = BigDecimal.valueOf(random.nextBoolean() ? whole : -whole, random.nextInt(9))
                    .toPlainString();
            for (Column column : COLUMNS) {
                Numbers read = numbers(column, 1);
                byte[] bytes = (text + "," + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);
                if (column.read(new PlainCells(bytes, ',', new int[1], new int[] {bytes.length}), read, 1) == 1) {
                    Numbers put = numbers(column, 1);
                    put.put(0, Double.parseDouble(text));
                    assertThat(read.whole(0)).as("seed %d: %s", SEED, text).isEqualTo(put.whole(0));
                }
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
            Numbers to = numbers(column, 4);
            assertThat(column.read(
                            new PlainCells(bytes, ',', new int[] {0, 4, 8, 10}, new int[] {14, 14, 14, 14}), to, 4))
                    .isEqualTo(2);
            assertThat(List.of(to.number(0), to.number(1))).containsExactly(1.5, 2.5);
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
            Numbers to = numbers(column, 1);
            int count = column.read(new PlainCells(bytes, ',', new int[] {2}, new int[] {bytes.length}), to, 1);
            read.add(count == 0 ? null : (Double) to.number(0));
        }
        assertThat(read).as("what stands behind %s does not matter", text).containsOnly(read.get(0));
        return read.get(0);
    }

    private static Numbers numbers(Column column, int rows) {
        return new Numbers(rows, UNITS.get(COLUMNS.indexOf(column)), -1e9, 1e9);
    }

    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }
}
