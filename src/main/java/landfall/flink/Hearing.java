package landfall.flink;

import java.util.function.Consumer;
import landfall.detect.Heard;
import landfall.detect.Recordings;
import landfall.detect.Silence;

/** Who was heard, silences to judge, and what was forgotten, as they travel; a source is named when it is another than before. */
final class Hearing {
    private static final int SOURCE = 0;
    private static final int HEARD = 1;
    private static final int SILENCE = 2;
    private static final int FORGOTTEN = 3;

    private final Pack pack = new Pack(1024);
    private String source;

    void heard(Heard heard) {
        if (!heard.source().equals(source)) {
            source = heard.source();
            pack.u1(SOURCE);
            pack.text(source);
        }
        pack.u1(HEARD);
        pack.i8(heard.slot());
        pack.i4(heard.cell());
        pack.u1(heard.newThisHour() ? 1 : 0);
    }

    void silence(Silence silence) {
        pack.u1(SILENCE);
        Records.write(silence, Silence.class, pack);
    }

    void forgotten(Forgotten forgotten) {
        pack.u1(FORGOTTEN);
        Records.write(forgotten, Forgotten.class, pack);
    }

    boolean isEmpty() {
        return pack.length() == 0;
    }

    /** All so far; then starts anew. */
    byte[] take() {
        byte[] bytes = pack.toBytes();
        pack.clear();
        source = null;
        return bytes;
    }

    /** @param recordings tells which sources are one */
    static void read(
            byte[] bytes,
            Recordings recordings,
            Consumer<Heard> heard,
            Consumer<Silence> silences,
            Consumer<Forgotten> forgotten) {
        Unpack in = new Unpack(bytes);
        String source = null;
        while (in.hasMore()) {
            switch (in.u1()) {
                case SOURCE -> source = recordings.of(in.text());
                case HEARD -> heard.accept(new Heard(source, in.i8(), in.i4(), in.u1() == 1));
                case FORGOTTEN -> forgotten.accept((Forgotten) Records.read(Forgotten.class, in));
                default -> {
                    Silence silence = (Silence) Records.read(Silence.class, in);
                    silences.accept(silence.heardBy(recordings.of(silence.source())));
                }
            }
        }
    }
}
