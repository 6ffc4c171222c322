package landfall.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last few of something that takes seconds to make and stays the same for as long as a run and what was asked do. */
final class LastMade<T> {
    private final Map<Object, Once<T>> made;
    private Object run;

    /** @param most how many are kept */
    LastMade(int most) {
        made = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Once<T>> oldest) {
                return size() > most;
            }
        };
    }

    /**
     * The one that was made before, or a new one; who asks while it is made waits for it.
     *
     * @param ofRun what it is made of; of another, nothing is kept
     * @param asked what else it depends on
     */
    T get(Object ofRun, Object asked, Supplier<T> maker) {
        Once<T> one;
        synchronized (this) {
            if (run != ofRun) {
                made.clear();
                run = ofRun;
            }
            one = made.computeIfAbsent(asked, a -> new Once<>(maker));
        }
        return one.get();
    }
}
