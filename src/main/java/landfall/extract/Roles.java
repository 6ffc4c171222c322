package landfall.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Who gives and who gets in a clause. Prepositions, case and particles decide; only what they leave open is decided by the
 * order of words, and where that contradicts everything said before, the claim is flagged {@code ambiguous-roles} rather than
 * silently turned round.
 */
final class Roles {
    private static final int CLOSE = 3;

    private final Sentence s;
    private final Clause clause;
    private final Statement statement;
    private final Set<String> suppliers = new LinkedHashSet<>();
    private final Set<String> recipients = new LinkedHashSet<>();
    private final Set<String> via = new LinkedHashSet<>();
    private final Set<String> flags = new TreeSet<>();
    private final Set<String> there = new LinkedHashSet<>();
    private final List<Mention> bare = new ArrayList<>();
    private String listedWith;

    Roles(Sentence sentence, Clause clause, Statement statement) {
        this.s = sentence;
        this.clause = clause;
        this.statement = statement;
    }

    Frame frame(List<Mention> all) {
        if (clause.relation() == Relation.MONITOR) {
            return Frame.EMPTY.withGoods(goods());
        }
        List<Mention> mentions = new Onlookers(s, all).left();
        int nearest = mentions.stream()
                .filter(m -> m.from() >= from() && m.to() <= to() && m.marker() == Sense.TO)
                .mapToInt(this::distance)
                .min()
                .orElse(0);
        for (Mention m : mentions) {
            if (m.marker() == Sense.TO && distance(m) > nearest + 1) {
                continue; // said of something else, far off
            }
            boolean inside = m.from() >= from() && m.to() <= to() || m.to() <= from() && isAccused(m);
            if (inside && !isSpeaker(m)) {
                bind(m);
            }
        }
        byHead(mentions);
        bySelf();
        boolean vague = clause.nominal() && s.has(clause.from(), clause.to(), Sense.HEDGE);
        if (!vague) {
            byOrder();
        }
        byPlace();
        byMeans(mentions);
        recipients.removeAll(suppliers);
        return new Frame(List.copyOf(suppliers), List.copyOf(recipients), goods(), List.copyOf(via), flags);
    }

    /** "It was Belarus that sent them", "Belarus, which sent them": the head of a relative clause without a subject is its subject. */
    private void byHead(List<Mention> mentions) {
        int opening = relative();
        int end = opening > 0 && s.token(opening - 1).is(",") ? opening - 1 : opening;
        boolean subject = bare.stream()
                .anyMatch(
                        m -> m.from() >= opening && m.to() <= clause.predicate().from());
        if (opening < 0 || subject || !suppliers.isEmpty()) {
            return;
        }
        boolean gets = clause.relation() == Relation.REQUEST || clause.relation() == Relation.RECEIVE;
        boolean participle = s.language().traits().order() == Order.V2; // "es sei Belarus gewesen, das"
        mentions.stream()
                .filter(m -> m.to() == end || participle && m.to() == end - 1)
                .filter(m -> m.bare() && m.kind() == Mention.Kind.NAME && !isSpeaker(m))
                .forEach(m -> (gets ? recipients : suppliers).add(m.code()));
    }

    /** Where the relative clause around the predicate begins, or -1. */
    private int relative() {
        for (int i = clause.predicate().from() - 1; i >= clause.from(); i--) {
            boolean word = s.startsWith(i, Sense.RELATIVE) || i == clause.from() && s.startsWith(i, Sense.THAT);
            if (word && (i == clause.from() || s.token(i - 1).is(","))) {
                return i;
            }
        }
        return -1;
    }

    /** "bought in Pyongyang", "arrived in Russia": where it happens is the party that nobody else is named as. */
    private void byPlace() {
        Set<String> open = clause.relation() == Relation.REQUEST ? suppliers : recipients;
        Set<String> other = clause.relation() == Relation.REQUEST ? recipients : suppliers;
        if (open.isEmpty()) {
            there.stream().filter(code -> !other.contains(code)).forEach(open::add);
        }
    }

    /** "livrés par la Biélorussie": what may mean "by" and "through" means "by" where nobody else gives. */
    private void byMeans(List<Mention> mentions) {
        boolean open = clause.relation() == Relation.SUPPLY && suppliers.isEmpty() && via.size() == 1;
        for (Mention m : mentions) {
            boolean by = s.endsWith(m.from() - 1, Sense.BY) || s.endsWith(m.from() - 2, Sense.BY);
            if (open && via.contains(m.code()) && m.kind() == Mention.Kind.NAME && by) {
                suppliers.add(m.code());
                via.clear();
                flags.remove("transit");
            }
        }
    }

    /** What lies outside of what was said is no part of it. */
    private int from() {
        boolean held = statement != null && statement.holds(clause.predicate().from());
        return held ? Math.max(clause.from(), statement.contentFrom()) : clause.from();
    }

    private int to() {
        boolean held = statement != null && statement.holds(clause.predicate().from());
        return held ? Math.min(clause.to(), statement.contentTo()) : clause.to();
    }

    private boolean isSpeaker(Mention m) {
        return statement != null
                && statement.speakerSpan() != null
                && statement.speakerSpan().overlaps(s.span(m.from(), m.to()));
    }

    private void bind(Mention m) {
        String code = m.kind() == Mention.Kind.SELF ? own(m) : m.code();
        if (isAccused(m) && stops(m)) {
            return; // "accused Berlin of blocking deliveries by NATO"
        }
        if (isAccused(m)) {
            boolean gets = clause.relation() == Relation.REQUEST || clause.relation() == Relation.RECEIVE;
            (gets ? recipients : suppliers).add(m.code());
            return;
        }
        if (code == null || m.marker() == Sense.WAR || isProperty(m) || isSeat(m)) {
            return;
        }
        if (m.kind() == Mention.Kind.REGION) {
            route(m, code);
            return;
        }
        Relation relation = clause.relation();
        if (relation == Relation.SANCTION && m.kind() == Mention.Kind.PLACE) {
            return; // "three firms in Shenzhen"
        }
        if (m.kind() != Mention.Kind.PLACE && givesThing(m) && m.marker() != Sense.THROUGH) {
            thingOf(code, relation);
        } else if (m.marker() == Sense.THROUGH || m.marker() == Sense.DECLARED) {
            if (relation == Relation.CONCEAL || m.marker() == Sense.THROUGH) {
                route(m, code);
            } else {
                recipients.add(code);
            }
        } else if (m.marker() == Sense.BY && m.from() > clause.predicate().from() && distance(m) > 0) {
            return; // done by another: "…, despite the occupation by Russia"
        } else if (m.marker() == Sense.FROM || m.marker() == Sense.BY) {
            boolean gets = relation == Relation.REQUEST || relation == Relation.RECEIVE;
            if (gets && m.marker() == Sense.BY) {
                recipients.add(code); // "imported by Moscow"
            } else if (relation != Relation.LAUNCH || m.marker() == Sense.BY) {
                suppliers.add(code);
            }
        } else if (m.marker() == Sense.TO) {
            to(m, code, relation);
        } else if (m.marker() == Sense.AGAINST) {
            against(code, relation);
        } else if (m.marker() == Sense.WITH) {
            with(code, relation);
        } else if (m.marker() == Sense.IN) {
            in(m, code, relation);
        } else if (m.marker() == Sense.OF) {
            of(m, code, relation);
        } else if (isOwner(m) && suppliers.isEmpty()) {
            suppliers.add(code);
        } else if (m.kind() != Mention.Kind.PLACE) {
            bare.add(m);
        }
    }

    /** "поставки оружия НАТО": where names have cases, a name right behind the goods owns them. */
    private boolean isOwner(Mention m) {
        return !s.language().traits().locative().isEmpty()
                && m.kind() == Mention.Kind.NAME
                && clause.relation() == Relation.SUPPLY
                && s.endsWith(m.from() - 1, Sense.GOODS)
                && m.from() > clause.predicate().from();
    }

    /** "accuse de nouveau Kigali d'armer": who is accused is who did it, whatever stands before the name. */
    private boolean isAccused(Mention m) {
        return statement != null
                && statement.sense() == Sense.ACCUSE
                && m.kind() == Mention.Kind.NAME
                && suppliers.isEmpty()
                && recipients.isEmpty()
                && bare.isEmpty()
                && m.to() <= clause.predicate().from()
                && s.token(m.from()).start() >= statement.cue().start()
                && (m.marker() != Sense.TO
                        || m.from() - s.tokenAt(statement.cue().end()) <= CLOSE);
    }

    private boolean stops(Mention m) {
        int predicate = clause.predicate().from();
        return s.has(m.to(), predicate, Sense.STOP) || s.has(m.to(), predicate, Sense.NEGATION);
    }

    /** "Russian cargo ship", "South Korean coast": says nothing about who gives. */
    private boolean isProperty(Mention m) {
        boolean genitive = m.marker() == Sense.OF || m.bare() && m.kind() == Mention.Kind.NAME && m.owns() == null;
        int noun = m.marker() == Sense.OF ? m.from() - 2 : m.from() - 1;
        if (genitive && m.from() > 0 && (aside(noun) && possessor(m) || m.marker() == Sense.OF && aside(noun))) {
            return true;
        }
        boolean there = m.bare() || m.marker() == Sense.IN;
        boolean war = m.owns() == Sense.WAR && (m.marker() != Sense.TO || m.kind() == Mention.Kind.SELF); // "its war"
        return war || m.owns() == Sense.PRIVATE || (there && (m.owns() == Sense.VESSEL || m.owns() == Sense.ASIDE));
    }

    /** "the Houthis in Yemen", "Yemen's Houthis": the country is where they sit. */
    private boolean isSeat(Mention m) {
        boolean within = m.marker() == Sense.IN && s.endsWith(m.from() - 1, Sense.IN) && isMovement(m.from() - 2);
        boolean owner = m.to() + 2 < s.size()
                && s.token(m.to() + 1).lower().equals("s")
                && s.startsWith(m.to() + 2, Sense.ACTOR);
        return within || owner;
    }

    /** A state that buys in another sits in neither. */
    private boolean isMovement(int token) {
        return s.endingAt(token).stream()
                .anyMatch(h -> h.sense() == Sense.ACTOR && h.value().length() > 2);
    }

    private boolean aside(int token) {
        return s.endsWith(token, Sense.VESSEL) || s.endsWith(token, Sense.ASIDE);
    }

    /** "die Flagge Tansanias". */
    private boolean possessor(Mention m) {
        return s.language().isGenitive(s.token(m.to() - 1).lower());
    }

    private static boolean givesThing(Mention m) {
        return m.owns() == Sense.GOODS || m.owns() == Sense.SUPPLY_NOUN || m.owns() == Sense.CARGO;
    }

    private void thingOf(String code, Relation relation) {
        if (relation == Relation.SANCTION) {
            recipients.add(code);
        } else if (relation != Relation.LAUNCH) {
            suppliers.add(code);
        }
    }

    private void to(Mention m, String code, Relation relation) {
        boolean accused = statement != null && statement.sense() == Sense.DENY && !code.equals(self());
        boolean given = s.has(clause.predicate().to(), m.from(), Sense.SUPPLY); // "asked to give Ukraine"
        if (relation == Relation.REQUEST && !given && (bareBefore() || accused)) {
            suppliers.add(code); // "has asked, has bought from"
            return;
        }
        boolean punished = relation == Relation.SANCTION
                && !recipients.isEmpty()
                && s.has(clause.predicate().to(), m.from(), Sense.SUPPLY_NOUN);
        if (goesThere(m) || punished) {
            return; // "sanctions against Iran over the delivery to Russia"
        }
        boolean declared = s.has(clause.from(), clause.to(), Sense.DECLARED);
        if (relation == Relation.CONCEAL && (declared || m.kind() != Mention.Kind.NAME)) {
            route(m, code);
        } else {
            recipients.add(code);
        }
    }

    /** "supplied missiles and deployed troops into Congo": what goes there is no arms. */
    private boolean goesThere(Mention m) {
        return s.within(Math.max(clause.predicate().to(), m.from() - CLOSE), m.from(), Sense.OTHER_CARGO).stream()
                .anyMatch(h -> !s.has(h.to(), m.from(), Sense.GOODS));
    }

    /** The other party of a deal; of a deal in arms the one who gets, unless it is said who asks. */
    private void with(String code, Relation relation) {
        if (relation == Relation.REQUEST) {
            suppliers.add(code);
        } else if (relation == Relation.SUPPLY
                && s.startsWith(clause.predicate().from(), Sense.SUPPLY_NOUN)) {
            recipients.add(code);
        }
    }

    /** "livraisons d'armes de l'Iran". */
    private void of(Mention m, String code, Relation relation) {
        int noun = m.from() - 1;
        for (int i = 0; i < 2 && isJoint(noun); i++) {
            noun--; // "missiles de l'Iran"
        }
        boolean thing = s.endsWith(noun, Sense.SUPPLY_NOUN) || s.endsWith(noun, Sense.GOODS);
        boolean gets = relation == Relation.RECEIVE || relation == Relation.REQUEST;
        if (gets && m.kind() == Mention.Kind.NAME && follows(m)) {
            suppliers.add(code); // "ha recibido de Corea"
        }
        if (thing && suppliers.isEmpty() && m.kind() == Mention.Kind.NAME && relation != Relation.LAUNCH) {
            suppliers.add(code);
        }
    }

    private boolean isJoint(int token) {
        boolean elided = token > 0
                && "'’"
                                .indexOf(s.token(token)
                                        .text()
                                        .charAt(s.token(token).text().length() - 1))
                        >= 0;
        return elided || s.endsWith(token, Sense.OF) || s.endsWith(token, Sense.ARTICLE);
    }

    /** Whether only small words stand between the predicate and the name. */
    private boolean follows(Mention m) {
        int from = clause.predicate().to();
        return m.from() >= from
                && m.from() - from <= 3
                && s.within(from, m.from(), h -> h.sense() == Sense.GOODS || h.sense() == Sense.UNIT)
                        .isEmpty();
    }

    private boolean bareBefore() {
        return new Mentions(s)
                .all().stream()
                        .anyMatch(m -> m.bare()
                                && m.from() >= from()
                                && m.to() <= clause.predicate().from()
                                && !isSpeaker(m)
                                && !isProperty(m));
    }

    private void against(String code, Relation relation) {
        if (relation == Relation.LAUNCH || relation == Relation.SANCTION) {
            recipients.add(code);
        }
    }

    private void in(Mention m, String code, Relation relation) {
        switch (relation) {
            case SANCTION -> {
                if (m.from() >= clause.predicate().to()) {
                    recipients.add(code); // "sanctions on Iran", not "meeting in Brussels"
                }
            }
            case LAUNCH -> recipients.add(code);
            case RECEIVE, REQUEST -> there.add(code);
            case CONCEAL -> via.add(code);
            default -> {}
        }
    }

    private void route(Mention m, String code) {
        via.add(code);
        boolean declared = m.marker() == Sense.DECLARED || m.marker() == Sense.TO;
        flags.add(declared ? "false-destination" : "transit");
    }

    /** Bare names: those in the stretch around the predicate count; only if there is none, the nearest stretch before it. */
    private void byOrder() {
        int nearest = bare.stream().mapToInt(this::distance).min().orElse(0);
        Mention last = null;
        for (Mention m : bare) {
            String code = m.kind() == Mention.Kind.SELF ? own(m) : m.code();
            boolean listed = last != null && code != null && Mentions.joined(s, last, m);
            last = m;
            if (listed && (suppliers.contains(listedWith) || recipients.contains(listedWith))) {
                (suppliers.contains(listedWith) ? suppliers : recipients).add(code);
                continue;
            }
            listedWith = code;
            boolean before = m.from() < clause.predicate().from();
            if (code == null
                    || stopsRequest(m)
                    || m.kind() == Mention.Kind.ADJECTIVE && besideName(m)
                    || distance(m) > nearest
                    || (!before && nearest > 0)
                    || suppliers.contains(code)
                    || recipients.contains(code)
                    || s.has(clause.from(), clause.to(), Sense.SEIZE)) {
                continue;
            }
            boolean object = s.language().traits().order() == Order.SVO && !before;
            switch (clause.relation()) {
                case RECEIVE -> put(code, recipients, suppliers);
                case REQUEST -> put(code, object ? suppliers : recipients, object ? recipients : suppliers);
                default -> put(code, object ? recipients : suppliers, object ? suppliers : recipients);
            }
        }
    }

    /** "Germany vetoed the purchase": it was not asked. */
    private boolean stopsRequest(Mention m) {
        return clause.relation() == Relation.REQUEST
                && s.has(m.to(), clause.predicate().from(), Sense.STOP)
                && m.to() <= clause.predicate().from();
    }

    /** A name on the same side of the predicate is rather a party than an adjective is. */
    private boolean besideName(Mention adjective) {
        int predicate = clause.predicate().from();
        return bare.stream()
                .anyMatch(m -> m.kind() == Mention.Kind.NAME
                        && m.from() < predicate == adjective.from() < predicate
                        && distance(m) <= distance(adjective));
    }

    /** Marks and joints between a name and the predicate. */
    private int distance(Mention m) {
        int a = Math.min(m.to(), clause.predicate().to());
        int b = Math.max(m.from(), clause.predicate().from());
        int marks = 0;
        for (int i = a; i < b; i++) {
            boolean mark = ",;:()–—".contains(s.token(i).text());
            if (mark || s.startsWith(i, Sense.THAT)) {
                marks++;
            }
        }
        return marks;
    }

    private static void put(String code, Set<String> first, Set<String> second) {
        if (first.isEmpty()) {
            first.add(code);
        } else if (second.isEmpty()) {
            second.add(code);
        }
    }

    /** "It had never supplied …, Pyongyang said"; "Iran denied supplying …". */
    private void bySelf() {
        String self = self();
        if (self == null || suppliers.contains(self) || recipients.contains(self)) {
            return;
        }
        boolean gives = clause.relation() == Relation.SUPPLY
                || clause.relation() == Relation.CONCEAL
                || clause.relation() == Relation.SANCTION;
        boolean nobody = gives ? suppliers.isEmpty() : recipients.isEmpty();
        boolean state = statement.speaker().kind() != landfall.claim.Actor.Kind.PERSON;
        int subject = clause.predicate().from();
        int named = bare.stream().mapToInt(Mention::from).min().orElse(subject);
        boolean subjectNamed = named < subject;
        boolean pronoun = state && s.has(clauseStart(subject), Math.min(named, subject), Sense.PRONOUN);
        boolean announces = clause.nominal()
                && s.startsWith(
                        s.tokenAt(statement.cue() == null ? 0 : statement.cue().start()), Sense.PLEDGE)
                && clause.predicate().from() - statement.contentFrom() <= 3;
        boolean denies = (announces || statement.sense() == Sense.DENY || statement.sense() == Sense.ADMIT)
                && !s.has(from(), subject, Sense.THAT);
        if (nobody && (pronoun || (denies || infinitive(state)) && !subjectNamed)) {
            if (gives) {
                suppliers.add(self);
            } else if (clause.relation() == Relation.RECEIVE || clause.relation() == Relation.REQUEST) {
                recipients.add(self);
            }
        }
    }

    /** "La France a annoncé livrer", "promised to deliver": no subject of its own, and not a passive. */
    private boolean infinitive(boolean state) {
        int subject = clause.predicate().from();
        boolean follows = statement.cue() != null
                && statement.cue().end()
                        <= s.token(Math.min(statement.contentFrom(), s.size() - 1))
                                .start();
        boolean passive = s.has(from(), subject, Sense.GOODS) || s.has(from(), subject, Sense.CARGO);
        boolean person = statement.speaker().kind() == landfall.claim.Actor.Kind.PERSON
                && !s.has(clause.from(), clause.to(), Sense.INTENT);
        return follows
                && !passive
                && (state || !person)
                && (clause.predicate().sense() == Sense.SUPPLY || clause.relation() == Relation.SANCTION)
                && s.language().traits().order() == Order.SVO
                && !s.has(from(), subject, Sense.THAT);
    }

    /** "We" gives only where nothing stands between it and the giving: not in "we have no evidence that they gave". */
    private String own(Mention m) {
        if (m.owns() == null && (clause.nominal() || s.startsWith(m.from(), Sense.POSSESSIVE))) {
            return null; // "what we see is a trade in parts", "our concern is that"
        }
        for (int i = m.to(); i < clause.predicate().from(); i++) {
            for (Hit h : s.startingAt(i)) {
                switch (h.sense()) {
                    case THAT, WHETHER, RELATIVE, NO_EVIDENCE, HEDGE, SAY, SUSPECT -> {
                        return null;
                    }
                    default -> {}
                }
            }
        }
        return self();
    }

    /** After the last "that" before the predicate. */
    private int clauseStart(int subject) {
        int start = from();
        for (int i = from(); i < subject; i++) {
            if (s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER)) {
                start = i;
            }
        }
        return start;
    }

    private String self() {
        return statement == null ? null : statement.speaker().country();
    }

    private List<Goods> goods() {
        return goods(s, from(), to());
    }

    static List<Goods> goods(Sentence s, int from, int to) {
        return s.within(from, to, Sense.GOODS).stream()
                .map(Hit::value)
                .distinct()
                .flatMap(id -> Goods.find(id).stream())
                .toList();
    }
}
