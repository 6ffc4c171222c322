package landfall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Writes rows of the Danish layout without making strings of the numbers. */
final class BusyRow {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final LocalDate first;
    private final byte[] line = new byte[512];
    private final Map<String, byte[]> said = new HashMap<>();
    private int length;
    private byte[] time;

    BusyRow(LocalDate first) {
        this.first = first;
    }

    void at(int second) {
        int ofDay = second % 86_400;
        time = (first.plusDays(second / 86_400).format(DATE)
                        + " %02d:%02d:%02d,Class A,".formatted(ofDay / 3600, ofDay / 60 % 60, ofDay % 60))
                .getBytes(StandardCharsets.US_ASCII);
    }

    void write(BusyShip ship, int second, OutputStream out) throws IOException {
        length = 0;
        bytes(time);
        whole(ship.mmsi());
        decimal(ship.lat(), 6);
        decimal(ship.lon(), 6);
        text(ship.isAnchored() ? ",At anchor,0.0" : ",Under way using engine,0.0");
        decimal(ship.speed(second), 1);
        decimal(ship.course(), 1);
        line[length++] = ',';
        whole((long) ship.heading());
        bytes(said.computeIfAbsent(ship.says(second), s -> s.getBytes(StandardCharsets.US_ASCII)));
        line[length++] = '\n';
        out.write(line, 0, length);
    }

    private void bytes(byte[] more) {
        System.arraycopy(more, 0, line, length, more.length);
        length += more.length;
    }

    private void text(String more) {
        for (int i = 0; i < more.length(); i++) {
            line[length++] = (byte) more.charAt(i);
        }
    }

    private void decimal(double value, int decimals) {
        line[length++] = ',';
        if (value < 0) {
            line[length++] = '-';
        }
        long scale = (long) Math.pow(10, decimals);
        long scaled = Math.round(Math.abs(value) * scale);
        whole(scaled / scale);
        line[length++] = '.';
        long rest = scaled % scale;
        for (long unit = scale / 10; unit > 0; unit /= 10) {
            line[length++] = (byte) ('0' + rest / unit % 10);
        }
    }

    private void whole(long value) {
        long unit = 1;
        while (value / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            line[length++] = (byte) ('0' + value / unit % 10);
        }
    }
}
