package landfall.propose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Goods;
import landfall.claim.Report;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Language;
import landfall.language.Languages;
import landfall.language.Sense;

/**
 * What of a proposed statement the text does not bear out: its speaker and parties must occur in the document, its numbers, ships and
 * places in its own words, and its words must deny exactly when it says that they do.
 */
final class Doubts {
    private static final Set<Sense> AGAINST =
            EnumSet.of(Sense.NEGATION, Sense.DENY, Sense.BASELESS, Sense.NO_EVIDENCE, Sense.STOP);

    private final String document;
    private final Optional<Language> language;
    private final Set<String> named;
    private final Set<String> goods;

    Doubts(Report report) {
        this.document = report.text().toLowerCase(Locale.ROOT);
        this.language = Languages.find(report.language());
        List<Hit> hits = hits(report.text());
        this.named = values(hits, EnumSet.of(Sense.ACTOR, Sense.DEMONYM, Sense.PLACE, Sense.REGION));
        this.goods = values(hits, EnumSet.of(Sense.GOODS));
    }

    List<String> about(Found found) {
        List<String> doubts = new ArrayList<>();
        String quote = found.quote().toLowerCase(Locale.ROOT);
        if (found.speakerName() != null && !occurs(found.speakerName())) {
            doubts.add("speaker not in the document");
        }
        if (found.quantity() != null && !quote.contains(found.quantity().toLowerCase(Locale.ROOT))) {
            doubts.add("number not in the quote");
        }
        if (Stream.concat(found.vessels().stream(), found.places().stream())
                .anyMatch(name -> !quote.contains(name.toLowerCase(Locale.ROOT)))) {
            doubts.add("ship or place not in the quote");
        }
        if (language.isEmpty()) {
            doubts.add("no rules for this language: parties, goods and negation not checked");
            return doubts;
        }
        addWhereUnnamed(found, doubts);
        addWhereWordsDisagree(found, doubts);
        return doubts;
    }

    private void addWhereUnnamed(Found found, List<String> doubts) {
        if (!isNamed(found.suppliers())) {
            doubts.add("supplier not in the document");
        }
        if (!isNamed(found.recipients())) {
            doubts.add("recipient not in the document");
        }
        if (!isNamed(found.via())) {
            doubts.add("route not in the document");
        }
        if (found.speakerCountry() != null && !named.contains(found.speakerCountry())) {
            doubts.add("speaker's country not in the document");
        }
        if (!goods.containsAll(found.goods().stream().map(Goods::id).toList())) {
            doubts.add("goods not in the document");
        }
    }

    private void addWhereWordsDisagree(Found found, List<String> doubts) {
        boolean denied = found.stance() == Stance.DENIES || found.stance() == Stance.NO_EVIDENCE;
        boolean against = hits(found.quote()).stream().anyMatch(h -> AGAINST.contains(h.sense()));
        if (denied && !against) {
            doubts.add("the words do not deny");
        } else if (!denied && against) {
            doubts.add("the words deny");
        }
    }

    private boolean occurs(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .allMatch(document::contains);
    }

    private boolean isNamed(List<String> parties) {
        return parties.stream()
                .allMatch(p -> named.contains(p) || document.contains(p.toLowerCase(Locale.ROOT)) && p.length() > 2);
    }

    private List<Hit> hits(String text) {
        return language.map(l -> l.lexicon().find(l.tokens(text, 0, text.length())))
                .orElse(List.of());
    }

    private static Set<String> values(List<Hit> hits, Set<Sense> senses) {
        return hits.stream()
                .filter(h -> senses.contains(h.sense()))
                .map(Hit::value)
                .filter(v -> v != null)
                .collect(Collectors.toSet());
    }
}
