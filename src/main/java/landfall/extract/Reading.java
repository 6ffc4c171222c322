package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.language.Language;
import landfall.language.Sense;

/** One pass over a report, sentence by sentence, remembering who spoke and what was spoken of. */
final class Reading {
    private static final int FIGURATIVE_WORDS = 3;
    private static final int SHORT = 12;

    private final List<Sentence> sentences;
    private final Scene scene = new Scene();
    private final Rebels rebels = new Rebels();
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
            lookBack(i, said.get(i));
            rebels.see(sentences.get(i));
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
        List<List<Statement>> said = Attribution.all(sentences);
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
    List<Sentence> sentences() {
        return sentences;
    }

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
                .map(w -> new When(w.value(), "first full date of a text without a publication date: " + w.basis()))
                .orElse(null);
    }

    /** The ships that the report calls by name. */
    Ships ships() {
        return Ships.of(sentences);
    }

    /** "This is what an official said": the sentence before was his. */
    private void lookBack(int at, List<Statement> said) {
        Sentence s = sentences.get(at);
        if (said.isEmpty() || !s.startsWith(0, Sense.SAID_BEFORE) && !onlySays(s, at)) {
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

    /** "…。”柯比对记者说。": behind a quotation nothing but who said it. */
    private boolean onlySays(Sentence s, int at) {
        Sentence before = at > 0 ? sentences.get(at - 1) : null;
        return before != null
                && before.line() == s.line()
                && Content.isQuote(before, before.size() - 1)
                && s.size() <= SHORT
                && s.has(0, s.size(), Sense.SAY)
                && s.within(0, s.size(), h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.GOODS)
                        .isEmpty();
    }

    private void read(Sentence s, List<Statement> said) {
        Plea plea = Plea.of(s, said);
        if (plea != null) {
            List<Draft> charged = told(s, clauses(s, plea.rest(said)), plea.rest(said));
            Draft answer = plea.answer(s, charged);
            if (answer != null) {
                drafts.addAll(charged);
                drafts.add(answer);
                return;
            }
        }
        Rejoinder rejoinder = Rejoinder.of(s, said);
        List<Draft> found = rejoinder == null
                ? told(s, clauses(s, said), said)
                : told(s, rejoinder.before(clauses(s, said)), without(said, rejoinder));
        if (rejoinder != null && rejoinder.answer(s, found) != null) {
            drafts.addAll(found);
            drafts.add(rejoinder.answer(s, found));
            return;
        }
        for (Draft reply : new Replies(scene, this::hasTold).find(s, said, found)) {
            found.add(reply);
        }
        drafts.addAll(new Together(s).with(found.size() == 1 ? List.of(Extent.alone(found.get(0))) : found));
    }

    private boolean hasTold(String country) {
        return drafts.stream()
                .anyMatch(d -> d.statement() != null
                        && country.equals(d.statement().speaker().country()));
    }

    private static List<Statement> without(List<Statement> said, Rejoinder rejoinder) {
        return said.stream().filter(st -> st != rejoinder.statement()).toList();
    }

    /** The claims that the clauses spell out. */
    private List<Draft> told(Sentence s, List<Clause> clauses, List<Statement> said) {
        List<Draft> found = new ArrayList<>();
        for (Clause clause : clauses) {
            Draft draft = draft(s, resolved(clause, found), said, found);
            if (draft != null && !merged(found, draft)) {
                found.add(draft);
                scene.add(draft.relation(), draft.frame());
            }
        }
        return found;
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
            return verbless.docked(clauses).map(List::of).orElse(clauses);
        }
        return verbless.pledge()
                .or(verbless::thanks)
                .or(verbless::aboard)
                .or(verbless::clause)
                .map(List::of)
                .orElse(List.of());
    }

    /** "and did not plan to do so": what was said just before. */
    private static Clause resolved(Clause clause, List<Draft> found) {
        boolean again = clause.predicate().sense() == Sense.DO_SO && !found.isEmpty();
        return again
                ? new Clause(
                        found.get(found.size() - 1).relation(), clause.predicate(), false, clause.from(), clause.to())
                : clause;
    }

    private Draft draft(Sentence s, Clause clause, List<Statement> said, List<Draft> found) {
        Statement statement =
                notByAccuser(Statement.around(s, clause.predicate().from(), said));
        if (new Silence(s).covers(clause, statement) || new Seizure(s).isOfNone(clause)) {
            return null;
        }
        boolean paid = new Price(s).isArms(clause);
        Frame told = new Roles(s, clause, statement).frame(s.mentions());
        Frame frame = rebels.named(s, clause, paid ? told.turned() : told);
        Stance stance = new Stances(s).of(clause, statement);
        boolean explicit = !frame.goods().isEmpty();
        Armament armament = new Armament(s, scene);
        if (armament.isInnocentCargo(clause, frame, statement)) {
            stance = Stance.DENIES;
        } else if (!armament.isArms(clause, frame, stance, statement)) {
            return null;
        }
        statement = accusesItself(statement, frame) ? null : statement;
        boolean own = explicit && frame.hasBoth();
        if (scene.contradicts(frame)) {
            frame = isDeal(s, clause) ? frame.turned() : frame.flagged("ambiguous-roles");
        }
        Frame near = near(frame, found);
        Frame filled = new Filling(scene).of(s, clause, near, stance, statement);
        if (!explicit
                && filled.equals(filled.withParties(List.of(), List.of()))
                && clause.relation() == Relation.SUPPLY
                && clause.predicate().sense() == Sense.SUPPLY
                && stance == Stance.ASSERTS) {
            return null; // "the ships left New York": nobody gives or gets
        }
        stance = stance == Stance.NO_EVIDENCE && Replies.asksForProof(s, statement, filled) ? Stance.DENIES : stance;
        OwnWord word = new OwnWord(s, clause, stance, frame);
        statement = statement == null ? word.statement() : word.by(statement);
        return new Draft(
                s,
                Extent.of(s, clause, statement),
                clause.from(),
                clause.to(),
                clause.predicate().from(),
                statement,
                stance,
                paid ? Price.turned(clause.relation()) : clause.relation(),
                filled,
                own);
    }

    /** "Китай подозревают в поставках": nobody suspects himself, so that the name is that of whom others suspect. */
    private static boolean accusesItself(Statement statement, Frame frame) {
        boolean accuses =
                statement != null && (statement.sense() == Sense.SUSPECT || statement.sense() == Sense.ACCUSE);
        String self = accuses && !statement.carried() ? statement.speaker().country() : null;
        return self != null && frame.hasBoth() && frame.suppliers().equals(List.of(self));
    }

    /** "Moscow denied an arms deal with Pyongyang": does not say who gives, so that what was told before does. */
    private static boolean isDeal(Sentence s, Clause clause) {
        return s.startsWith(clause.predicate().from(), Sense.SUPPLY_NOUN)
                && s.mentions().stream()
                        .anyMatch(m -> m.marker() == Sense.WITH
                                && m.kind() == Mention.Kind.NAME
                                && m.from() >= clause.from()
                                && m.to() <= clause.to());
    }

    /** "Washington said …. The company denied": a denial without a known subject is not his who has just told of others what is denied. */
    private Statement notByAccuser(Statement statement) {
        boolean open = statement != null && statement.carried() && statement.sense() == Sense.DENY;
        return open && drafts.stream().anyMatch(d -> d.accuses(statement.speaker()))
                ? statement.byUnknown()
                : statement;
    }

    /** "received rifles …, and added that the ship had sailed": what says nothing of its own speaks of what stands just before it. */
    private static Frame near(Frame frame, List<Draft> found) {
        if (found.isEmpty()) {
            return frame;
        }
        Frame last = found.get(found.size() - 1).frame();
        boolean giver = frame.recipients().isEmpty()
                && !frame.suppliers().isEmpty()
                && frame.suppliers()
                        .equals(last.suppliers()); // "… received from Russia, and the ship sailed from Novorossiysk"
        boolean says = !frame.suppliers().isEmpty()
                || !frame.recipients().isEmpty()
                || !frame.goods().isEmpty();
        if (says && !(giver && frame.goods().isEmpty())) {
            return frame;
        }
        boolean vague = last.goods().equals(List.of(Goods.WEAPONS_UNSPECIFIED)); // the report may have said which
        return Scene.complete(frame, vague ? last.withGoods(List.of()) : last);
    }

    private static boolean merged(List<Draft> found, Draft draft) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).tellsSameAs(draft)) {
                found.set(i, found.get(i).mergedWith(draft));
                return true;
            }
        }
        return false;
    }
}
