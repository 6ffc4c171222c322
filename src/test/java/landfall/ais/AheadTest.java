package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final String HEADER = "timestamp,mmsi,lat,lon,speed,course,name\n";
    private static final String ROW = "2022-11-02T00:00:00Z,273000001,42.5,-131.25,9.1,90,";

    private final RowEnds ends = new RowEnds();

    @Test
    void rowsThatEndAsBeforeAreReadSixteenAtATime() throws IOException {
        know("ANNA\n");
        Ahead ahead = ahead((ROW + "ANNA\n").repeat(40));
        assertThat(ahead.read(0)).isEqualTo(16);
        assertThat(ahead.read(ahead.next())).isEqualTo(16);
    }

    @Test
    void readingStopsAtARowThatEndsOtherwiseOrIsNotPlain() throws IOException {
        know("ANNA\n");
        for (String row : List.of(ROW + "BERTA\n", ROW + "ANNA\r\n", ROW.replace("42", "\"42\"") + "ANNA\n", "\n")) {
            Ahead ahead = ahead((ROW + "ANNA\n").repeat(3) + row + (ROW + "ANNA\n").repeat(40));
            assertThat(ahead.read(0)).as(row).isEqualTo(3);
            assertThat(ahead.next()).isEqualTo(3 * (ROW + "ANNA\n").length());
        }
    }

    @Test
    void aTableWithNothingBehindTheHeadIsNotReadAhead() throws IOException {
        Ahead ahead =
                new Ahead(ends, new Vocabulary(), piece("timestamp,mmsi,lat,lon\n", "2022-11-02,1,2,3\n".repeat(40)));
        assertThat(ahead.read(0)).isZero();
    }

    private void know(String end) {
        byte[] bytes = end.getBytes(StandardCharsets.UTF_8);
        ends.put(273000001, new RowEnd(0, -1, null, null, "t"), bytes, 0, bytes.length);
    }

    private Ahead ahead(String rows) throws IOException {
        return new Ahead(ends, new Vocabulary(), piece(HEADER, rows));
    }

    private static Piece piece(String header, String rows) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream((header + rows).getBytes(StandardCharsets.UTF_8));
        new AisReader().read(in, "t.csv", 1, m -> {}, new Rejects(), new AisReader.PieceTaker() {
            @Override
            public byte[] room() {
                return new byte[1 << 20];
            }

            @Override
            public void take(Piece piece) {
                pieces.add(piece);
            }
        });
        return pieces.get(0);
    }
}
