package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import landfall.casework.Correction;
import landfall.casework.Progress;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.store.Decision.About;
import landfall.store.Rulings;
import landfall.vessel.Event;
import landfall.watch.Likelihood;
import landfall.watch.Route;
import org.junit.jupiter.api.Test;

/** Every word of ours has its German. To add one: a line in {@code words.de.txt}. */
class WordsTest {
    private static final Pattern HOLE = Pattern.compile("\\{(~?|\\d)}");

    @Test
    void everyWordInATemplateHasItsGerman() throws IOException {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (var files = Files.list(Path.of("src/main/java/landfall/web"))) {
            for (Path file : files.filter(f -> !f.endsWith("Html.java") && !f.endsWith("Tongue.java"))
                    .toList()) {
                String source = Files.readString(file)
                        .replaceAll("//[^\n]*|/\\*\\*[\\s\\S]*?\\*/", "")
                        .replaceAll("\"\\s*\\+\\s*\"", "")
                        .replace("\\\"", "\"");
                Matcher m = Pattern.compile("⟦([^⟦⟧']{2,}[^⟦⟧]*)⟧").matcher(source);
                while (m.find()) {
                    found++;
                    missing.addAll(Tongue.DE.missing(Html.ours(m.group(1))));
                }
            }
        }
        assertThat(found).isGreaterThan(150);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordThatAValueBecomesHasItsGerman() {
        Set<String> missing = new TreeSet<>();
        for (Likelihood likelihood : Likelihood.values()) {
            missing.addAll(Tongue.DE.missing(Html.ours(Phrases.arrived(likelihood))));
            missing.addAll(Tongue.DE.missing(Html.ours(likelihood.words())));
        }
        for (Route route : Route.values()) {
            missing.addAll(Tongue.DE.missing(Html.ours(route.meaning())));
        }
        for (Relation relation : Relation.values()) {
            missing.addAll(Tongue.DE.missing(Html.ours(relation.id())));
        }
        for (Stance stance : Stance.values()) {
            missing.addAll(Tongue.DE.missing(Html.ours(stance == Stance.NO_EVIDENCE ? "sees no sign" : stance.id())));
        }
        for (Progress.Stage stage : Progress.Stage.values()) {
            missing.addAll(Tongue.DE.missing(Html.ours(stage.words())));
        }
        for (String key : Correction.KEYS) {
            missing.addAll(Tongue.DE.missing(Html.ours(StatementPage.field(key))));
        }
        for (String caption : List.of(PaperMap.OF_A_LEAD, PaperMap.OF_A_RECORD, PaperMap.OF_A_SHIP)) {
            missing.addAll(Tongue.DE.missing(Html.ours(caption)));
        }
        for (About about : About.values()) {
            about.verdicts().forEach(v -> missing.addAll(Tongue.DE.missing(Html.ours(v))));
        }
        Desk desk = new Desk(SynthPetrel.investigation(), Instant.EPOCH);
        desk.words().events().forEach(e -> missing.addAll(Tongue.DE.missing(EventFields.of(e, desk))));
        missing.removeIf(value -> value.matches("[\\dA-Z].*\\d.*|IMO|Port"));
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsToldOfAShipThatAClaimNamesHasItsGerman() {
        for (String who : List.of(
                "KORA (IMO 9074729), whose name alone a claim gives, ",
                "KORA (IMO 9074729), which a claim names by its IMO number, ",
                "KORA (IMO 9074729), one of 2 ships heard under the name Kora that a claim names, ")) {
            for (String what : List.of(
                    "is in lead 3.",
                    "could have made such a voyage, less likely than the leads shown; no port call of it was heard in the time watched.",
                    "made no voyage from a port of the supplier to one of the recipient that was seen or possible in the dark; in the time watched it called at Jeddah, Aden.")) {
                assertThat(Tongue.DE.said(who + what)).doesNotContain("claim", "lead ", "voyage", "watched", "called");
            }
        }
        assertThat(Tongue.DE.said("A claim names Kora, and KORA (IMO 9074729) bears the number it gives."))
                .isEqualTo("Eine Behauptung nennt Kora, und KORA (IMO 9074729) trägt die Nummer, die sie angibt.");
        assertThat(
                        Tongue.DE.said(
                                "Draught of KORA (IMO 9074729) entered as 6.0 m, before that as 4.0 m: it lay deeper (2023-09-01, a.csv, row 7)."))
                .startsWith("Tiefgang von KORA (IMO 9074729) mit 6,0 m angegeben, davor mit 4,0 m: Es lag tiefer");
    }

    @Test
    void whatADetectorMeasuredHasItsNameAndUnitInBothLanguages() {
        Event.Where where = new Event.Where("e", "t", 273000001, null, Instant.EPOCH, Instant.EPOCH, 42, 130);
        Event gap = new Event.Gap(where, 42, 130, 41, 131, 14.123456789, 118.987654321, 8.4123456789, 0.8312345, 9);
        Desk desk = new Desk(SynthPetrel.investigation(), Instant.EPOCH);
        String english = Tongue.EN.speak(EventFields.of(gap, desk));
        assertThat(english).contains("14 h 7 min", "119.0 nm", "8.4 kn", "0.83", "Last heard at");
        assertThat(english).doesNotContain("durationHours", "123456789", "987654321");
        assertThat(Tongue.DE.speak(EventFields.of(gap, desk)))
                .contains("Zuletzt gehört bei", "Andere inzwischen in der Nähe gehört");
        Event waiting = new Event.Loitering(where, 5.01234, 0.4567, Double.NaN, null);
        assertThat(Tongue.EN.speak(EventFields.of(waiting, desk)))
                .contains("0.5 kn")
                .doesNotContain("null", "NaN", "Others that waited");
        for (String kind : List.of("near", "alongside", "half dark", "dark dark", "open sea", "anchorage", "port")) {
            assertThat(Tongue.DE.missing(Html.ours(kind))).isEmpty();
        }
        for (String kind :
                List.of("overlap", "jump", "on land", "circle", "area jamming", "detour", "course to nowhere")) {
            assertThat(Tongue.DE.missing(Html.ours(kind))).isEmpty();
        }
    }

    @Test
    void whatIsNotFoundIsToldInGermanAndStatesAreNotConjugated() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/landfall/web"))) {
            for (Path file : files.toList()) {
                Matcher m = Pattern.compile("new Halt\\(404, \"([^\"]+)\"").matcher(Files.readString(file));
                while (m.find()) {
                    missing.addAll(Tongue.DE.missing(Html.ours(m.group(1))));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(Tongue.DE.words().get("{} asserts")).isEqualTo("{}: Behauptung");
    }

    @Test
    void sentencesWithHolesAreTranslatedAroundTheWordsOfOthers() {
        assertThat(
                        Tongue.DE.say(
                                "The best of 2 leads stands at 94 % (physical transit, 11.6 dB = prior −25.8 dB and 12 reasons)."))
                .startsWith("Die beste von 2 Spuren steht bei 94 % (echte")
                .contains("11,6 dB")
                .endsWith("−25,8 dB und 12 Gründe).");
        assertThat(
                        Tongue.DE.say(
                                "<SHIP> & CO was not heard for 9.5 h from 2022-10-01 09:11 UTC (probability 0.71 that the ship was silent);"
                                        + " Rajin could be reached in that time with 5.2 h left for the berth, as could 58 ports in all."))
                .startsWith("<SHIP> & CO war ab 2022-10-01 09:11 UTC 9,5 h lang nicht zu hören");
        assertThat(Tongue.DE.say("since 1 Oct 2022 09:11 UTC")).isEqualTo("seit 1. Okt. 2022 09:11 UTC");
        assertThat(Tongue.DE.say("31 Mar 2022 09:11 – 2 May 10:00 UTC"))
                .isEqualTo("31. März 2022 09:11 – 2. Mai 10:00 UTC");
        assertThat(Tongue.DE.say("North Korea, Iran")).isEqualTo("Nordkorea, Iran");
        assertThat(Tongue.DE.say("what nobody has translated")).isEqualTo("what nobody has translated");
    }

    @Test
    void noSentenceIsTakenForAMoreGeneralOne() {
        List<String> taken = new ArrayList<>();
        Tongue.DE.words().forEach((english, german) -> {
            String filled = HOLE.matcher(english).replaceAll("7");
            if (!filled.equals(english)
                    && !Tongue.DE.say(filled).equals(HOLE.matcher(german).replaceAll("7"))) {
                taken.add(english + " became " + Tongue.DE.say(filled));
            }
        });
        assertThat(taken).isEmpty();
        assertThat(
                        Tongue.DE.say(
                                "OFAC SDN (US Treasury), date not known, 13 entries; no file of aliases (alt.csv) beside it: other names"
                                        + " were not checked; 13 entries where 5000 to 30000 are expected: truncated, or the list has changed"))
                .startsWith("OFAC SDN (US Treasury), Datum nicht bekannt, 13 Einträge; ohne Datei der Zweitnamen");
        assertThat(Tongue.DE.say("Draught 4.6 → 5.9 m")).isEqualTo("Tiefgang 4,6 → 5,9 m");
    }

    @Test
    void theGermanPageKeepsTheWordsOfOthers() {
        Html page = Html.of("<p>⟦Cases⟧</p><p>{}</p>", "Cases");
        assertThat(Tongue.DE.speak(page)).isEqualTo("<p>Fälle</p><p>Cases</p>");
    }

    @Test
    void whatCannotBeDecidedAboutIsRefusedInGermanToo() {
        for (About about : About.values()) {
            String english = Rulings.unknown(about, "C-X/imo:1");
            assertThat(Tongue.DE.say(english)).isNotEqualTo(english).contains("\"C-X/imo:1\"");
        }
    }
}
