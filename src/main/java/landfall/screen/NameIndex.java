package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few names worth comparing among tens of thousands: by words that sound alike, differ by one letter, or have the
 * same consonants where a script writes no vowels. Rare words count more than frequent ones.
 */
final class NameIndex {
    /** Names compared in full for one question. */
    private static final int MOST_CANDIDATES = 160;
    /** Least share of the question's weight that a candidate must have. */
    private static final double LEAST_SHARE = 0.3;
    /** Shorter words have too many neighbours for the letters they have. */
    private static final int SHORTEST_FUZZY = 4;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<IntList> postings = new ArrayList<>();
    private final Map<String, IntList> neighbours = new HashMap<>();
    private final Map<String, IntList> bones = new HashMap<>();
    private int names;

    /** A growing list of numbers without boxes. */
    private static final class IntList {
        private int[] values = new int[2];
        private int size;

        void add(int value) {
            if (size > 0 && values[size - 1] == value) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    /** Adds the next name; they are numbered 0, 1, 2 … */
    void add(List<NameForm> forms) {
        int id = names++;
        for (NameForm form : forms) {
            for (Word word : form.words()) {
                post(word.sound(), word.bones(), id);
            }
            if (form.words().size() > 1 && form.words().size() <= 4) {
                Word whole = whole(form);
                post(whole.sound(), whole.bones(), id);
            }
        }
    }

    private static Word whole(NameForm form) {
        return form.words().stream().reduce(Word::joinedWith).orElseThrow();
    }

    private void post(String sound, String skeleton, int id) {
        int word = vocabulary.computeIfAbsent(sound, s -> {
            int fresh = postings.size();
            postings.add(new IntList());
            for (String variant : variants(s)) {
                neighbours.computeIfAbsent(variant, v -> new IntList()).add(fresh);
            }
            if (skeleton.length() > 1) {
                bones.computeIfAbsent(skeleton, b -> new IntList()).add(fresh);
            }
            return fresh;
        });
        postings.get(word).add(id);
    }

    /** The word itself and every word with one letter left out: two words that share one differ by at most two letters. */
    private static Set<String> variants(String sound) {
        Set<String> variants = new HashSet<>();
        variants.add(sound);
        if (sound.length() >= SHORTEST_FUZZY) {
            for (int i = 0; i < sound.length(); i++) {
                variants.add(sound.substring(0, i) + sound.substring(i + 1));
            }
        }
        return variants;
    }

    /** Numbers of the names that share most with the question, best first. */
    List<Integer> candidates(List<NameForm> forms) {
        float[] weights = new float[names];
        int[] lastWord = new int[names];
        IntList touched = new IntList();
        double best = 0;
        int wordNumber = 0;
        for (NameForm form : forms) {
            double possible = 0;
            List<Word> words = new ArrayList<>(form.words());
            if (words.size() > 1 && words.size() <= 4) {
                words.add(whole(form));
            }
            for (Word word : words) {
                wordNumber++;
                Set<Integer> alike = alike(word);
                double weight = weight(alike);
                possible += words.indexOf(word) < form.words().size() ? weight : 0;
                for (int w : alike) {
                    IntList names = postings.get(w);
                    for (int k = 0; k < names.size; k++) {
                        int id = names.values[k];
                        if (weights[id] == 0) {
                            touched.add(id);
                        }
                        if (lastWord[id] != wordNumber) {
                            lastWord[id] = wordNumber;
                            weights[id] += (float) weight;
                        }
                    }
                }
            }
            best = Math.max(best, possible);
        }
        return top(weights, touched, LEAST_SHARE * best);
    }

    private double weight(Set<Integer> alike) {
        int frequency = 0;
        for (int w : alike) {
            frequency += postings.get(w).size;
        }
        return Math.log(1 + names / (1.0 + frequency));
    }

    private Set<Integer> alike(Word word) {
        Set<Integer> alike = new HashSet<>();
        for (String variant : variants(word.sound())) {
            addAll(alike, neighbours.get(variant));
        }
        if (!word.latin()) {
            addAll(alike, bones.get(word.bones()));
        }
        return alike;
    }

    private static void addAll(Set<Integer> set, IntList list) {
        for (int k = 0; list != null && k < list.size; k++) {
            set.add(list.values[k]);
        }
    }

    private static List<Integer> top(float[] weights, IntList touched, double least) {
        List<Integer> ids = new ArrayList<>();
        for (int k = 0; k < touched.size; k++) {
            if (weights[touched.values[k]] >= least) {
                ids.add(touched.values[k]);
            }
        }
        ids.sort((x, y) -> weights[x] != weights[y] ? Float.compare(weights[y], weights[x]) : Integer.compare(x, y));
        return ids.size() > MOST_CANDIDATES ? ids.subList(0, MOST_CANDIDATES) : ids;
    }
}
