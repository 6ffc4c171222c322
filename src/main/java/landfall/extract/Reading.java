package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.language.Language;
import landfall.language.Sense;

/** One pass over a report, sentence by sentence, remembering who spoke and what was spoken of. */
final class Reading {
    private static final int FIGURATIVE_WORDS = 3;

    private final List<Sentence> sentences;
    private final Attribution attribution = new Attribution();
    private final Scene scene = new Scene();
    private final List<Draft> drafts = new ArrayList<>();
    private final Report report;

    Reading(Report report, Language language) {
        this.report = report;
        this.sentences = new Sentences(language).of(report);
    }

    List<Draft> drafts() {
        long figurative = sentences.stream()
                .mapToLong(s -> s.within(0, s.size(), Sense.FIGURATIVE).size())
                .sum();
        List<List<Statement>> said = attribute();
        for (int i = 0; i < sentences.size(); i++) {
            lookBack(sentences.get(i), said.get(i));
            if (figurative < FIGURATIVE_WORDS && !asksOnly(sentences.get(i), said.get(i))) {
                read(sentences.get(i), said.get(i));
            }
        }
        return new Completion(drafts).complete();
    }

    /** A question that nobody is said to have put claims nothing. */
    private static boolean asksOnly(Sentence s, List<Statement> said) {
        return said.stream().allMatch(st -> st.cue() == null)
                && "?？؟".contains(s.token(s.size() - 1).text());
    }

    /** Who said what; the speaker of a quotation may be named only where it ends. */
    private List<List<Statement>> attribute() {
        List<List<Statement>> said = new ArrayList<>();
        sentences.forEach(s -> said.add(attribution.of(s)));
        for (int i = sentences.size() - 2; i >= 0; i--) {
            Sentence s = sentences.get(i);
            Sentence next = sentences.get(i + 1);
            boolean goesOn = next.insideQuotation()
                    && next.line() == s.line()
                    && !said.get(i + 1).isEmpty();
            boolean unsaid = said.get(i).stream().allMatch(st -> st.cue() == null);
            if (goesOn && unsaid && !s.insideQuotation()) {
                Statement by = said.get(i + 1).get(0);
                said.set(i, List.of(new Statement(by.speaker(), null, null, Sense.SAY, s.span(), 0, s.size(), true)));
            }
        }
        return said;
    }

    /** All statements, without looking for claims in them. */
    List<Statement> said() {
        List<List<Statement>> said = attribute();
        List<Statement> things = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Propositions propositions = new Propositions(sentences.get(i));
            List<Statement> all = said.get(i);
            all.forEach(st -> things.addAll(propositions.of(st, all)));
            if (all.isEmpty()
                    && i > 0
                    && goesOn(sentences.get(i), sentences.get(i - 1))
                    && !said.get(i - 1).isEmpty()) {
                Statement last = said.get(i - 1).get(said.get(i - 1).size() - 1);
                Sentence s = sentences.get(i);
                things.addAll(propositions.of(
                        new Statement(last.speaker(), null, null, Sense.SAY, s.span(), 0, s.size(), true), all));
            }
        }
        return things;
    }

    /** "It will not change the war": goes on with what the sentence before was about. */
    private static boolean goesOn(Sentence s, Sentence before) {
        return s.line() == before.line() && s.startsWith(0, Sense.PRONOUN);
    }

    /** The day the report speaks from, by the first date in it that is complete; null if its page gives one or it has none. */
    When anchor() {
        return sentences.stream()
                .map(s -> new Dates(report, s, null).own())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "This is what an official said": the sentence before was his. */
    private void lookBack(Sentence s, List<Statement> said) {
        if (said.isEmpty() || !s.startsWith(0, Sense.SAID_BEFORE)) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0 && i >= drafts.size() - 2; i--) {
            Draft d = drafts.get(i);
            boolean just = d.sentence().line() == s.line()
                    && d.sentence().span().end() >= s.span().start() - 2;
            if (just && (d.statement() == null || d.statement().cue() == null)) {
                drafts.set(i, d.by(said.get(0)));
            }
        }
    }

    private void read(Sentence s, List<Statement> said) {
        List<Mention> mentions = new Mentions(s).all();
        List<Draft> found = new ArrayList<>();
        for (Clause clause : clauses(s, said)) {
            Draft draft = draft(s, resolved(clause, found), said, mentions);
            if (draft != null && !merged(found, draft)) {
                found.add(draft);
                scene.add(draft.relation(), draft.frame());
            }
        }
        for (Draft reply : new Replies(scene).find(s, said, found)) {
            found.add(reply);
        }
        drafts.addAll(found.size() == 1 ? List.of(alone(found.get(0))) : found);
    }

    private List<Clause> clauses(Sentence s, List<Statement> said) {
        List<Clause> clauses = new Clauses(s).all(scene.isEmpty() ? null : scene.relation());
        boolean nounsOnly = clauses.stream()
                .allMatch(c -> c.nominal() || s.startsWith(c.predicate().from(), Sense.SUPPLY_NOUN)); // "Lieferungen"
        Headline verbless = new Headline(s);
        if (nounsOnly
                && !scene.isEmpty()
                && !said.isEmpty()
                && verbless.amount().isPresent()) {
            return List.of(verbless.amount().get());
        }
        if (!clauses.isEmpty()) {
            return clauses;
        }
        return verbless.pledge().or(verbless::clause).map(List::of).orElse(List.of());
    }

    /** "and did not plan to do so": what was said just before. */
    private static Clause resolved(Clause clause, List<Draft> found) {
        boolean again = clause.predicate().sense() == Sense.DO_SO && !found.isEmpty();
        return again
                ? new Clause(
                        found.get(found.size() - 1).relation(), clause.predicate(), false, clause.from(), clause.to())
                : clause;
    }

    private Draft draft(Sentence s, Clause clause, List<Statement> said, List<Mention> mentions) {
        Statement statement = holder(
                said,
                clause.predicate().from(),
                s.token(clause.predicate().from()).start());
        Frame frame = new Roles(s, clause, statement).frame(mentions);
        int from = clause.from();
        Stance stance = new Stances(s).of(clause, statement);
        boolean explicit = !frame.goods().isEmpty();
        Armament armament = new Armament(s, scene);
        if (armament.isInnocentCargo(clause, frame, statement)) {
            stance = Stance.DENIES;
        } else if (!armament.isArms(clause, frame, stance, statement)) {
            return null;
        }
        boolean own = explicit && frame.hasBoth();
        if (scene.contradicts(frame)) {
            frame = frame.flagged("ambiguous-roles");
        }
        boolean herCountry = s.within(0, s.size(), h -> h.sense() == Sense.OWN_COUNTRY && h.length() > 1).stream()
                .anyMatch(h -> h.to() <= from);
        frame = herCountry ? ofSpeaker(frame, clause.relation(), stance, statement) : frame; // "her country would not"
        Frame filled = switch (clause.relation()) {
            case LAUNCH -> scene.fired(frame);
            case SANCTION -> punished(s, clause, frame);
            default -> filled(s, clause, frame);
        };
        filled = ofSpeaker(filled, clause.relation(), stance, statement);
        if (statement == null) {
            statement = new OwnWord(s, clause, stance, frame).statement();
        }
        return new Draft(
                s,
                span(s, clause, statement),
                from,
                clause.to(),
                clause.predicate().from(),
                statement,
                stance,
                clause.relation(),
                filled,
                own);
    }

    /** Who pledges or denies, and names no giver, speaks of its own giving. */
    private static Frame ofSpeaker(Frame frame, Relation relation, Stance stance, Statement statement) {
        boolean own = stance == Stance.INTENDS || stance == Stance.DENIES;
        String country = statement == null ? null : statement.speaker().country();
        boolean free = country != null
                && frame.suppliers().isEmpty()
                && !frame.recipients().contains(country);
        return own && free && relation == Relation.SUPPLY && !frame.recipients().isEmpty()
                ? frame.withParties(List.of(country), frame.recipients())
                : frame;
    }

    /** Sanctions over "the deliveries" punish the transfer spoken of; those that name no target hit the one who gets. */
    private Frame punished(Sentence s, Clause clause, Frame frame) {
        Frame transfer = scene.fill(Frame.EMPTY);
        if (!frame.recipients().isEmpty() || !transfer.hasBoth()) {
            return frame;
        }
        boolean over =
                s.has(clause.from(), clause.to(), Sense.CARGO) && !s.has(clause.from(), clause.to(), Sense.GOODS);
        return over ? transfer : frame.withParties(frame.suppliers(), transfer.recipients());
    }

    private Frame filled(Sentence s, Clause clause, Frame frame) {
        Frame filled = s.has(0, s.size(), Sense.IN_RETURN) ? scene.fillReturn(frame) : scene.fill(frame);
        boolean open = frame.recipients().isEmpty() && toAnybody(s, clause.relation(), clause.from(), clause.to());
        return open ? filled.withParties(filled.suppliers(), List.of()) : filled;
    }

    /** "never to either side": the getter is left open on purpose, unless one is named behind. */
    static boolean toAnybody(Sentence s, Relation relation, int from, int to) {
        return relation == Relation.SUPPLY
                && s.within(from, to, Sense.ANYBODY).stream()
                        .anyMatch(h -> s.within(h.to(), s.size(), Sense.ACTOR).isEmpty());
    }

    /** The innermost statement around the token: the one whose cue stands nearest before it, else the shortest. */
    static Statement holder(List<Statement> said, int token, int offset) {
        Statement best = null;
        for (Statement st : said) {
            if (st.holds(token) && (best == null || inner(st, best, offset))) {
                best = st;
            }
        }
        return best;
    }

    private static boolean inner(Statement st, Statement than, int offset) {
        int cue = st.cue() == null || st.cue().end() > offset ? -1 : st.cue().start();
        int other = than.cue() == null || than.cue().end() > offset
                ? -1
                : than.cue().start();
        boolean shorter = st.contentTo() - st.contentFrom() <= than.contentTo() - than.contentFrom();
        return cue == other ? shorter : cue > other;
    }

    private static Span span(Sentence s, Clause clause, Statement statement) {
        int from = clause.from();
        int to = clause.to();
        if (statement != null) {
            from = Math.max(from, statement.contentFrom());
            to = Math.min(to, statement.contentTo());
        }
        if (from >= to) {
            return s.span(clause.from(), clause.to());
        }
        return tidy(s, from, to);
    }

    private static Span tidy(Sentence s, int from, int to) {
        int a = from;
        int b = to;
        while (a < b - 1
                && ((!s.token(a).isWord() && !"„“\"«(".contains(s.token(a).text()))
                        || (s.startsWith(a, Sense.AND) && a > 0))) {
            a++;
        }
        while (b > a + 1 && (s.token(b - 1).is(",") || s.token(b - 1).is("–"))) {
            b--;
        }
        return s.span(a, b);
    }

    /** A single claim takes the whole of what was said. */
    private static Draft alone(Draft draft) {
        Statement st = draft.statement();
        if (st != null && st.sense() == Sense.DENY && st.speakerSpan() != null) {
            // the word of denying is part of the denial
            return draft.with(new Span(
                    Math.min(st.speakerSpan().start(), st.content().start()),
                    Math.max(st.cue().end(), st.content().end())));
        }
        return draft.with(
                st == null || st.content().length() == 0 ? draft.sentence().span() : innermost(draft, st));
    }

    /** "says it has information which suggests that …": the claim is what the last "that" introduces. */
    private static Span innermost(Draft draft, Statement st) {
        Sentence s = draft.sentence();
        int that = -1;
        for (int i = st.contentFrom() + 1; i < Math.min(draft.predicate(), st.contentTo()); i++) {
            if (s.startsWith(i, Sense.THAT) && s.token(i - 1).is(",")) {
                that = i;
            }
        }
        return that < 0
                ? st.content()
                : new Span(s.token(that).start(), st.content().end());
    }

    private static boolean merged(List<Draft> found, Draft draft) {
        for (int i = 0; i < found.size(); i++) {
            Draft other = found.get(i);
            if (other.relation() == draft.relation()
                    && other.stance() == draft.stance()
                    && other.statement() == draft.statement()
                    && Scene.agrees(draft.frame(), other.frame())
                    && draft.stance() != Stance.DENIES) {
                Span both = new Span(
                        Math.min(other.span().start(), draft.span().start()),
                        Math.max(other.span().end(), draft.span().end()));
                List<String> via = new ArrayList<>(other.frame().via());
                draft.frame().via().stream().filter(v -> !via.contains(v)).forEach(via::add);
                Frame f = Scene.complete(other.frame(), draft.frame());
                java.util.Set<String> flags = new java.util.TreeSet<>(f.flags());
                flags.addAll(draft.frame().flags());
                found.set(i, other.with(both).with(new Frame(f.suppliers(), f.recipients(), f.goods(), via, flags)));
                return true;
            }
        }
        return false;
    }
}
