package landfall.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.language.Language;
import landfall.language.Languages;
import landfall.language.Sense;

/**
 * Reads claims and denials about arms out of a report: sentences, words, clauses, speaker, frame, stance, dates. Deterministic;
 * every claim's quote is exactly the words at its span.
 */
public final class Extractor {
    private Extractor() {}

    public static Extractor load() {
        Languages.all();
        return new Extractor();
    }

    /**
     * Everything anybody is reported to have said, whatever it is about, in order of place.
     *
     * @throws IllegalArgumentException if the report's language is not supported
     */
    public List<Statement> statements(Report report) {
        return new Reading(report, language(report)).said();
    }

    /** Whether reports in this language can be read. {@link #claims} refuses the others, so none passes for empty. */
    public boolean supports(String language) {
        return Languages.find(language).isPresent();
    }

    /**
     * The claims in order of span, then relation.
     *
     * @throws IllegalArgumentException if the report's language is not supported
     */
    public List<Claim> claims(Report report) {
        Reading reading = new Reading(report, language(report));
        List<Draft> drafts = reading.drafts();
        When anchor = reading.anchor();
        Ships ships = reading.ships();
        Lost lost = new Lost(reading.sentences(), ships);
        Set<String> ids = new HashSet<>();
        return drafts.stream()
                .map(d -> claim(report, d, anchor, ships, lost, ids))
                .sorted(Comparator.comparingInt((Claim c) -> c.span().start())
                        .thenComparing(c -> c.span().end())
                        .thenComparing(Claim::relation)
                        .thenComparing(Claim::stance))
                .toList();
    }

    private static Language language(Report report) {
        return Languages.find(report.language())
                .orElseThrow(() -> new IllegalArgumentException("claims in " + report.id()
                        + " cannot be read: its language is \"" + report.language() + "\", and those supported are "
                        + Languages.all().stream().map(Language::code).toList()
                        + "; if the language was recognised wrongly, give it with --language"));
    }

    private static Claim claim(Report report, Draft d, When anchor, Ships ships, Lost lost, Set<String> ids) {
        Sentence s = d.sentence();
        Actor speaker = d.statement() == null ? Actor.NARRATOR : d.statement().speaker();
        Dates dates = new Dates(report, s, anchor);
        TreeSet<String> flags = new TreeSet<>(d.frame().flags());
        if (d.statement() != null && d.statement().carried()) {
            flags.add("carried-over");
        }
        if (d.stance() == Stance.DENIES && s.has(0, s.size(), Sense.REPEATED)) {
            flags.add(Claim.REPEATED);
        }
        if (new Seizure(s).isToldBy(d)) {
            flags.add(Claim.SEIZED);
        } else if (lost.isToldOf(d)) {
            flags.add(Claim.LOST);
        }
        return new Claim(
                id(report, d, speaker, ids),
                report.id(),
                d.span(),
                d.span().of(report.text()),
                speaker,
                d.stance(),
                d.relation(),
                d.frame().suppliers(),
                d.frame().recipients(),
                d.frame().goods(),
                new Quantities(s).first(Taking.behind(s, d.from(), d.to()), d.to()),
                d.relation() == Relation.LAUNCH ? new Quantities(s).distance(d.span()) : null,
                d.frame().via(),
                ships.in(s, d.from(), d.to()),
                new Names(s).places(d.from(), d.to()),
                dates.said(d.statement()),
                dates.event(d.from(), d.to(), d.statement()),
                new Stances(s).hedges(d.from(), d.to()),
                s.language().code(),
                List.copyOf(flags));
    }

    /** @param taken ids given so far: where several say the same in the same words, the later ones are told apart by their country */
    private static String id(Report report, Draft d, Actor speaker, Set<String> taken) {
        String what = report.id()
                + '\n'
                + d.span().start()
                + '\n'
                + d.span().end()
                + '\n'
                + d.relation().id()
                + '\n'
                + d.stance().id();
        String id = hash(what);
        String own = taken.add(id) ? id : hash(what + '\n' + speaker.country());
        taken.add(own);
        return own;
    }

    private static String hash(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "c-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
