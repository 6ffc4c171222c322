package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils lines in the ways that radios, networks and enemies do; half of the time the checksum is made right again. */
final class Mutant {
    private final Random random;
    private final List<byte[]> lines;

    Mutant(long seed, List<String> lines) {
        random = new Random(seed);
        this.lines = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    byte[] next() {
        byte[] line = lines.get(random.nextInt(lines.size())).clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            line = spoilt(line);
        }
        return random.nextBoolean() ? rightChecksum(line) : line;
    }

    private byte[] spoilt(byte[] line) {
        if (line.length < 2) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(line.length);
        switch (random.nextInt(7)) {
            case 0 -> line[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> line[at] = (byte) random.nextInt(256);
            case 2 -> line[at] = (byte) "!$\\*,0w\"\r-g:c".charAt(random.nextInt(13));
            case 3 -> {
                return java.util.Arrays.copyOf(line, at);
            }
            case 4 -> {
                return java.util.Arrays.copyOfRange(line, at, line.length);
            }
            case 5 -> {
                byte[] other = lines.get(random.nextInt(lines.size()));
                int from = random.nextInt(other.length);
                return joined(line, at, other, from, other.length);
            }
            default -> {
                return joined(line, line.length, line, at, line.length);
            }
        }
        return line;
    }

    private static byte[] joined(byte[] a, int aEnd, byte[] b, int from, int to) {
        int most = Math.min(to - from, 5000 - Math.min(aEnd, 5000));
        byte[] all = java.util.Arrays.copyOf(a, aEnd + Math.max(0, most));
        System.arraycopy(b, from, all, aEnd, Math.max(0, most));
        return all;
    }

    private static byte[] rightChecksum(byte[] line) {
        int start = Bytes.find(line, (byte) '!', 0, line.length);
        int star = Bytes.find(line, (byte) '*', start, line.length);
        if (star + 2 < line.length) {
            int sum = 0;
            for (int i = start + 1; i < star; i++) {
                sum ^= line[i];
            }
            byte[] hex = String.format("%02X", sum & 0xff).getBytes(StandardCharsets.US_ASCII);
            line[star + 1] = hex[0];
            line[star + 2] = hex[1];
        }
        return line;
    }
}
