package landfall.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Numbered marks of a drawn map. Those that would lie on each other share one that names them all, and a name that finds no free place
 * is left out: where hundreds of events lie in one harbour, what cannot be read helps nobody.
 */
public final class Marks {
    /** More in one mark than these are counted. */
    private static final int MOST_NAMED = 3;

    private final double apart;
    private final List<Mark> marks = new ArrayList<>();
    private final List<double[]> taken = new ArrayList<>();

    /** @param apart marks nearer than this to each other are one */
    public Marks(double apart) {
        this.apart = apart;
    }

    /**
     * @param x of the first of them
     * @param y of the first of them
     * @param numbers of the table that the marks point to
     */
    public record Mark(double x, double y, TreeSet<Integer> numbers) {
        /** {@code 4}, {@code 3–5, 9}, {@code 3–5, 9 +12}. */
        public String words() {
            List<int[]> runs = new ArrayList<>();
            for (int n : numbers) {
                int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last[1] == n - 1) {
                    last[1] = n;
                } else {
                    runs.add(new int[] {n, n});
                }
            }
            List<int[]> named = runs.subList(0, Math.min(MOST_NAMED, runs.size()));
            int left = runs.stream()
                    .skip(MOST_NAMED)
                    .mapToInt(r -> r[1] - r[0] + 1)
                    .sum();
            return named.stream().map(Mark::run).collect(Collectors.joining(", ")) + (left == 0 ? "" : " +" + left);
        }

        private static String run(int[] run) {
            return run[0] == run[1] ? "" + run[0] : run[0] + (run[1] == run[0] + 1 ? ", " : "–") + run[1];
        }
    }

    public void add(double x, double y, int number) {
        marks.stream()
                .filter(m -> Math.hypot(m.x() - x, m.y() - y) < apart)
                .findFirst()
                .orElseGet(() -> {
                    marks.add(new Mark(x, y, new TreeSet<>()));
                    return marks.get(marks.size() - 1);
                })
                .numbers()
                .add(number);
    }

    /** In the order in which the first of each was added. */
    public List<Mark> all() {
        return List.copyOf(marks);
    }

    /** Takes a place for words, unless others have some of it. */
    public boolean take(double left, double top, double width, double height) {
        boolean free =
                taken.stream().noneMatch(t -> left < t[2] && left + width > t[0] && top < t[3] && top + height > t[1]);
        if (free) {
            taken.add(new double[] {left, top, left + width, top + height});
        }
        return free;
    }
}
