package landfall.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word or phrase does in a report about arms. The words themselves stand in the language files, under the sense's name
 * in lower case with hyphens ({@code SUPPLY_NOUN} is {@code supply-noun}).
 */
public enum Sense {
    // speaking
    /** "said", "announced". */
    SAY,
    /** "adding": the one who said what stands before says more. */
    SAYING,
    /** "has", before a participle: "a déclaré". */
    AUXILIARY,
    /** "admitted": says it of oneself. */
    ADMIT,
    /** "accused": the one accused follows. */
    ACCUSE,
    /** "warned": who is warned of deliveries makes them, where nobody else is named for it. */
    WARN,
    /** "permission": who is asked for it gives nothing. */
    PERMISSION,
    /** "allowed", "forbade": who is allowed to give, or kept from it, is the one to give. */
    ALLOW,
    /** "decision", "promise": whose it is to give, gives. */
    DECISION,
    /** "called on", "urged": who is called on to stop a delivery makes it, and who calls has no part in it. */
    URGE,
    /** "must", "should": what has to stop goes on. */
    DUTY,
    /** "is accused of": a doubt, said by nobody named. */
    CHARGED,
    /** "denied", "rejected": also without saying what. */
    DENY,
    /** "declined to comment", "did not deny": neither claims what stands beside it nor denies it. */
    NO_COMMENT,
    /** "believes", "suspects". */
    SUSPECT,
    /** Before the speaker: "according to". */
    ACCORDING,
    /** After the speaker: "zufolge". */
    ACCORDING_AFTER,
    /** "that". */
    THAT,
    /** "davor" in "warned of it, …": what was said follows. */
    CORRELATE,
    /** "This is what … said": speaks of the sentence before. */
    SAID_BEFORE,
    /** Konjunktiv I and its like: marks reported speech without a cue. */
    REPORTIVE,

    // what happened
    SUPPLY,
    /** "shipment", "delivery", "arms sale". */
    SUPPLY_NOUN,
    /** "supplier": whose supplier somebody is, gets. */
    SUPPLIER,
    /** Right before a name: where an ambassador is sent. */
    POSTED_TO,
    /** "after", as in "the largest supplier after the United States": who is named with it is another supplier. */
    SECOND_TO,
    /** "seized", "intercepted": cargo stopped on its way or taken, so a supply from where it came. */
    SEIZE,
    /** "sank", "ran aground", "turned back": beside a ship, the end of a voyage that did not arrive. */
    LOST,
    /** "found rifles", "turned away a ship with": cargo come upon, wherever it was and whatever became of it. */
    FIND,
    RECEIVE,
    /** "arrived": goods do, and so do statesmen. */
    ARRIVE,
    /** "landed", "docked", "crossed the border": who carries arms and does so has brought them there. */
    DOCK,
    REQUEST,
    CONCEAL,
    MONITOR,
    /** "watches", "inspects", "searches for", "fears": who does so has no part in the transfer. */
    OBSERVE,
    /** "shot down", "captured": who does so to the goods has no part in their transfer. */
    STRIKE,
    /** "worries", "threatens": whom the transfer does that to has no part in it. */
    TROUBLE,
    LAUNCH,
    /** "used": who uses arms has them. */
    USE,
    SANCTION,
    /** "thanked": who is thanked for arms gave them, who thanks got them. */
    THANK,

    /** "ally", "member", "neighbour": set apart behind a name, what it is to somebody else. */
    ALLY,
    /** "zu" before an infinitive. */
    INFINITIVE,
    /** Behind a verb that comes last: what the rest is done for. */
    PURPOSE,
    /** "in return": the parties are turned round. */
    IN_RETURN,
    /** "do so": repeats what was said before. */
    DO_SO,

    // how sure, for or against
    NEGATION,
    /** "without": right before a delivery it tells of what might not be; anywhere else it negates something else. */
    WITHOUT,
    /** "удалось": who manages to stands in the dative before it. */
    MANAGE,
    /** "tried to", "failed to", "could not": what follows was not done, or not known to be. */
    ATTEMPT,
    /** "halt", "withhold": denies, and a negation before it turns it round. */
    STOP,
    HEDGE,
    INTENT,
    /** "pledged", with arms as the object: a supply to come though no word says that it is given. */
    PLEDGE,
    /** The plain future: "поставит". Intended, but nobody's pledge. */
    FUTURE,
    NO_EVIDENCE,
    /** "has presented" no evidence: said of whoever accuses, not by him. */
    SHOWN,
    /** "the rebels": the movement last named. */
    REBELS,
    /** "evidence": handed over, it is no cargo. */
    PROOF,
    /** "was", "there were": says nothing by itself, so that a denial that holds it need not be about anything else. */
    COPULA,
    /** "baseless", "a fake": denies without a verb of denying. */
    BASELESS,
    /** "violates", "any transfer": what a rule says of every delivery, which says of none that it happened. */
    RULE,
    /** "banned", beside RULE: what is said of deliveries that may well be made. */
    BANNED,
    /** Marks a question, an appeal, what would have been: no claim. */
    UNREAL,
    /** "if", "unless": opens a clause of its own, and what it tells has not happened. */
    CONDITION,

    // things
    GOODS,
    /** "shipments", "cargo": arms if arms were spoken of before. */
    CARGO,
    /** "accusation", "report": what an elliptic denial denies. */
    ACCUSATION,
    /** Grain, medicine: a transfer of these is no arms transfer. */
    OTHER_CARGO,
    /** Nuclear weapons, terrorism: what states also accuse each other of, so that a denial of it denies no delivery. */
    OTHER_MATTER,
    /** Words of sport and other figurative grounds. */
    FIGURATIVE,
    VESSEL,
    /** "convoy", "plane", "depot": what else holds a cargo. */
    CARRIAGE,
    /** "coast", "calibres": whose they are says nothing about who gives. */
    ASIDE,
    WAR,
    UNIT,
    /** "the number of", "the volume": how much of what was spoken of. */
    AMOUNT,
    NUMBER,
    VAGUE,
    ABOUT,
    AT_LEAST,
    AT_MOST,

    // who
    /** A country, its capital or government, a movement. */
    ACTOR,
    /** A head of state or government, the country as value. */
    PERSON,
    /** "Iranian": belongs to an actor. */
    DEMONYM,
    /** A town or port, its country as value. */
    PLACE,
    REGION,
    /** "spokesman", "minister". */
    ROLE,
    /** "an official", "diplomats", "a source": of whatever country, unless it is said. */
    UNNAMED,
    /** "Western", "European", "regional": of several countries, so that nobody so called speaks for one. */
    BLOC,
    /** "ministry", "embassy": speaks for a state. */
    OFFICE,
    /** "he", beside PRONOUN: a person, no state. */
    HE,
    /** "newspaper", "analyst": speaks for no state. */
    PRIVATE,
    /** "captain", "shipowner", their "lawyer": who runs a ship, so that what he says of her cargo answers the accusation. */
    CARRIER,
    PRONOUN,
    /** "we", "our": the speaker's side. */
    WE,
    /** "us", beside WE: the speaker's side where something is given to it. */
    US,
    /** "his country". */
    OWN_COUNTRY,
    /** "both sides": whoever gives and gets, as was told. */
    BOTH,
    /** "either side", "anybody": a getter who is left open on purpose. */
    ANYBODY,
    ARTICLE,
    DATIVE,
    /** "our": of the speaker's side only what it owns. */
    POSSESSIVE,
    /** A particle that marks who acts or speaks (Korean, Japanese). */
    TOPIC,
    /** One that marks whom a sentence is about, in all its clauses. */
    THEME,

    // where to
    TO,
    FROM,
    BY,
    OF,
    IN,
    AGAINST,
    /** "information about", "because of": what follows is what somebody knows of or answers, and none of his giving. */
    OVER,
    /** "у … нет": who has something or has not, where the preposition alone would be "from". */
    HAS,
    /** "an arms deal with": the other party. */
    WITH,
    THROUGH,
    /** "bound for", "declared as": where cargo is only said to go. */
    DECLARED,

    // joints
    AND,
    BUT,
    RELATIVE,
    /** "a deal under which": what follows has a subject of its own. */
    WHEREBY,
    WHETHER,

    /** Hides what the words in it would mean alone: "request for comment". */
    IGNORE,

    // time
    /** Value 1 to 12; behind it a full stop for an abbreviation, before it a "p" for a month of the Persian calendar. */
    MONTH,
    /** "on the same day" as what the report tells of. */
    SAME_DAY,
    /** Value 1 (Monday) to 7. */
    WEEKDAY,
    /** "yesterday", "last month", "days ago", "last" before a weekday: the value says which. */
    TIME,
    /** "three" of "three days ago": value 2 to 12. */
    COUNT,
    RECENTLY,
    /** "repeatedly", "always": said more than once, so on no single day. */
    REPEATED;

    public static Optional<Sense> find(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** As written in the language files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
