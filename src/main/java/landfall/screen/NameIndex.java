package landfall.screen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Finds the few names worth comparing among tens of thousands: by words that sound alike, differ by one letter, or have the
 * same consonants where a script writes no vowels. Rare words count more than frequent ones. Safe for use by several threads.
 */
final class NameIndex {
    /** Names compared in full for one question. */
    private static final int MOST_CANDIDATES = 200;
    /** Least share of the question's weight that a candidate must have. */
    private static final double LEAST_SHARE = 0.3;
    /** Names of more words are not also indexed as one word. */
    private static final int MOST_JOINED = 4;

    private final int names;
    private final int[] frequency;
    private final IntIndex postings;
    private final IntIndex neighbours;
    private final IntIndex bones;

    /** Takes the names in; they are numbered 0, 1, 2 … */
    static final class Builder {
        private final Map<String, Integer> vocabulary = new HashMap<>();
        private final IntIndex.Builder postings = new IntIndex.Builder();
        private final IntIndex.Builder neighbours = new IntIndex.Builder();
        private final IntIndex.Builder bones = new IntIndex.Builder();
        private int[] frequency = new int[1024];
        private int names;

        void add(List<NameForm> forms) {
            int id = names++;
            for (NameForm form : forms) {
                form.words().forEach(word -> post(word, id));
                if (form.words().size() > 1 && form.words().size() <= MOST_JOINED) {
                    post(form.joined(0, form.words().size()), id);
                }
            }
        }

        private void post(Word word, int id) {
            int number = vocabulary.computeIfAbsent(word.sound(), sound -> {
                int fresh = vocabulary.size();
                Neighbours.of(sound).forEach(hash -> neighbours.put(hash, fresh));
                if (word.bones().length() > 1) {
                    bones.put(word.bones().hashCode(), fresh);
                }
                return fresh;
            });
            if (number >= frequency.length) {
                frequency = Arrays.copyOf(frequency, number * 2);
            }
            frequency[number]++;
            postings.put(number, id);
        }

        NameIndex build() {
            return new NameIndex(this);
        }
    }

    private NameIndex(Builder from) {
        names = from.names;
        frequency = Arrays.copyOf(from.frequency, from.vocabulary.size());
        postings = from.postings.build();
        neighbours = from.neighbours.build();
        bones = from.bones.build();
    }

    /**
     * Numbers of the names that share most with the question, best first.
     *
     * @param admitted which names may be an answer
     */
    int[] candidates(List<NameForm> forms, IntPredicate admitted) {
        return new Search(admitted).candidates(forms);
    }

    /** One question. */
    private final class Search {
        private final IntPredicate admitted;
        private final float[] weights = new float[names];
        private final short[] lastWord = new short[names];
        private final IntList touched = new IntList();
        private final IntList alike = new IntList();
        private final IntConsumer give = this::give;
        private short word;
        private float weight;

        Search(IntPredicate admitted) {
            this.admitted = admitted;
        }

        int[] candidates(List<NameForm> forms) {
            double best = 0;
            for (NameForm form : forms) {
                double possible = 0;
                for (Word each : form.words()) {
                    possible += look(each);
                }
                if (form.words().size() > 1 && form.words().size() <= MOST_JOINED) {
                    look(form.joined(0, form.words().size()));
                }
                best = Math.max(best, possible);
            }
            return top(LEAST_SHARE * best);
        }

        /** Gives its weight to every name that has a word like this, and returns it. */
        private double look(Word sought) {
            alike.clear();
            Neighbours.of(sought.sound()).forEach(hash -> neighbours.forEach(hash, alike::add));
            if (!sought.latin()) {
                bones.forEach(sought.bones().hashCode(), alike::add);
            }
            alike.sortAndDropRepeats();
            int many = 0;
            for (int k = 0; k < alike.size(); k++) {
                many += frequency[alike.get(k)];
            }
            weight = (float) Math.log(1 + names / (1.0 + many));
            word++;
            for (int k = 0; k < alike.size(); k++) {
                postings.forEach(alike.get(k), give);
            }
            return weight;
        }

        private void give(int id) {
            if (weights[id] == 0) {
                touched.add(id);
            }
            if (lastWord[id] != word) {
                lastWord[id] = word;
                weights[id] += weight;
            }
        }

        private int[] top(double least) {
            long[] ranked = new long[touched.size()];
            int n = 0;
            for (int k = 0; k < touched.size(); k++) {
                int id = touched.get(k);
                if (weights[id] >= least && admitted.test(id)) {
                    // positive floats sort as their bits do; heavier first, then by number
                    ranked[n++] = (long) ~Float.floatToIntBits(weights[id]) << 32 | id;
                }
            }
            Arrays.sort(ranked, 0, n);
            return Arrays.stream(ranked, 0, Math.min(n, MOST_CANDIDATES))
                    .mapToInt(r -> (int) r)
                    .toArray();
        }
    }
}
