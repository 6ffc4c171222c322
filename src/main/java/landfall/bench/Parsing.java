package landfall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import landfall.ais.AisReader;
import landfall.ais.RowTaker;
import landfall.ais.Slice;
import landfall.ais.TableReader;
import landfall.reject.Rejects;

/** How fast a table can be read at all: what no chain over it can beat. */
final class Parsing {
    private static final int SLICE_BYTES = 8 << 20;
    private static final int AHEAD = 8;

    private Parsing() {}

    /** Reads it once to warm up, then once for the figure. */
    static Figure ofTable(Path file, int threads) throws IOException {
        read(file, threads);
        long began = System.nanoTime();
        long rows = read(file, threads);
        double seconds = (System.nanoTime() - began) / 1e9;
        String name = "parsing, " + threads + (threads == 1 ? " thread" : " threads");
        return new Figure(name, rows / seconds / 1e6, "M positions/s", "");
    }

    private static long read(Path file, int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ThreadLocal<TableReader> readers = ThreadLocal.withInitial(TableReader::new);
        LongAdder rows = new LongAdder();
        LongAdder check = new LongAdder();
        List<Future<?>> waiting = new ArrayList<>();
        RowTaker taker = row -> check.add(row.millis() + row.mmsi() + (long) (row.lat() + row.lon()));
        try (InputStream in = Files.newInputStream(file)) {
            new AisReader().read(in, file, 1, m -> {}, new Rejects(), null, new Slice.Taker() {
                @Override
                public int bytes() {
                    return SLICE_BYTES;
                }

                @Override
                public void take(Slice slice) {
                    waiting.add(pool.submit(() -> {
                        rows.add(readers.get()
                                .readPart(slice, 0, taker, (why, row, sample) -> {})
                                .rows());
                        return null;
                    }));
                    while (waiting.size() > AHEAD) {
                        join(waiting.remove(0));
                    }
                }
            });
            waiting.forEach(Parsing::join);
        } finally {
            pool.shutdownNow();
        }
        return rows.sum();
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
