package landfall.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Every name of every list, found by another name. Safe for use by several threads. */
final class ListedNames {
    /** What a weak alias is worth beside a name; the publishers themselves advise not to rest a hit on one alone. */
    private static final double WEAK_SHARE = 0.9;

    private final NameSettings settings;
    private final List<ListedName> names;
    private final NameIndex index;

    private record ListedName(Listed listed, Entry.Name name, List<NameForm> forms) {}

    /**
     * A name of a list that agrees with a name asked about.
     *
     * @param name as listed
     * @param worth 0 … 1, of weak aliases less than the score
     * @param score how well the two agree
     */
    record Match(Entry.Name name, double worth, NameScore.Score score) {}

    ListedNames(List<Listed> entries, NameSettings settings) {
        this.settings = settings;
        names = new ArrayList<>(entries.size() * 2);
        NameIndex.Builder builder = new NameIndex.Builder();
        WordSource words = WordSource.shared();
        for (Listed listed : entries) {
            for (Entry.Name name : listed.entry().names()) {
                List<NameForm> forms = NameForm.of(name.text(), words);
                if (!forms.isEmpty()) {
                    names.add(new ListedName(listed, name, forms));
                    builder.add(forms);
                }
            }
        }
        index = builder.build();
    }

    /**
     * Hands out the names that agree.
     *
     * @param schema what is asked about
     * @param hull its IMO number, or null
     */
    void matches(String query, Entry.Schema schema, Integer hull, BiConsumer<Listed, Match> to) {
        List<NameForm> forms = NameForm.of(query);
        int[] candidates = index.candidates(forms, id -> {
            Listed listed = names.get(id).listed;
            return schema.admits(listed.entry().schema()) && !listed.isAnotherHull(hull);
        });
        NameScore scores = new NameScore(settings);
        for (int id : candidates) {
            ListedName candidate = names.get(id);
            Entry.Schema listedAs = candidate.listed.entry().schema();
            NameScore.Score score =
                    scores.best(forms, candidate.forms, listedAs == Entry.Schema.ANY ? schema : listedAs);
            double worth = score.value() * (candidate.name.kind() == Entry.Kind.WEAK ? WEAK_SHARE : 1);
            if (worth >= settings.threshold()) {
                to.accept(candidate.listed, new Match(candidate.name, worth, score));
            }
        }
    }
}
