package landfall.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Proposal;
import landfall.claim.Report;
import landfall.claim.Stance;
import landfall.extract.Extractor;
import landfall.propose.LanguageModel.NoAnswer;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final String TEXT =
            "The envoy Ann Poe spoke of 40 crates of shells that went from Pyongyang to Moscow on the Lyra.\n\n"
                    + "Pyongyang never sent any shells to Moscow, its embassy stated.\n\n"
                    + "ALSO READ | Iran sent drones to Moscow, Ann Poe told us";
    private static final String CRATES = "40 crates of shells that went from Pyongyang to Moscow on the Lyra";
    private static final String NEVER = "Pyongyang never sent any shells to Moscow";

    private final Rejects rejects = new Rejects();
    private final Report report = report();

    @Test
    void aProposalThatTheTextBearsOutHasNoDoubts() throws Exception {
        Proposal proposal = only(claim(
                CRATES,
                "asserts",
                "KP",
                "RU",
                ",\"speakerName\":\"Ann Poe\",\"quantityText\":\"40 crates\",\"vessels\":[\"Lyra\"]"));
        assertThat(proposal.doubts()).isEmpty();
        Claim c = proposal.claim();
        assertThat(c.span().of(report.text())).isEqualTo(c.quote()).isEqualTo(CRATES);
        assertThat(c.goods()).containsExactly(Goods.ARTILLERY_AMMUNITION);
        assertThat(c.flags()).containsExactly("proposed");
        assertThat(proposal.model()).isEqualTo("tiny");
        assertThat(proposal.prompt()).hasSize(64);
        assertThat(proposal.document()).isEqualTo(report.sha256());
    }

    @Test
    void aQuoteThatIsNotWordForWordInTheTextIsLeftOut() throws Exception {
        assertThat(proposals(
                        claim("41 crates of shells that went from Pyongyang to Moscow", "asserts", "KP", "RU", "")))
                .isEmpty();
        assertThat(rejects.byReason()).containsKey("language model: a quote that is not in the text");
    }

    @Test
    void aTeaserIsNotQuoted() throws Exception {
        assertThat(proposals(claim("Iran sent drones to Moscow", "asserts", "IR", "RU", "")))
                .isEmpty();
    }

    @Test
    void aDenialMustDenyAndAnAssertionMustNot() throws Exception {
        assertThat(only(claim(CRATES, "denies", "KP", "RU", "")).doubts()).containsExactly("the words do not deny");
        assertThat(only(claim(NEVER, "asserts", "KP", "RU", "")).doubts()).containsExactly("the words deny");
        assertThat(only(claim(NEVER, "denies", "KP", "RU", "")).claim().stance())
                .isEqualTo(Stance.DENIES);
    }

    @Test
    void whatTheDocumentDoesNotNameIsDoubted() throws Exception {
        Proposal proposal = only(
                claim(
                        CRATES,
                        "asserts",
                        "CN",
                        "SY",
                        ",\"speakerName\":\"John Kirby\",\"quantityText\":\"50 crates\",\"vessels\":[\"Angara\"],\"speakerCountry\":\"US\""));
        assertThat(proposal.doubts())
                .containsExactly(
                        "speaker not in the document",
                        "number not in the quote",
                        "ship or place not in the quote",
                        "supplier not in the document",
                        "recipient not in the document",
                        "speaker's country not in the document");
    }

    @Test
    void whatTheRulesHaveFoundIsNotProposedAgain() throws Exception {
        List<Claim> read = Extractor.load().claims(report);
        for (Claim c : read) {
            String again = claim(c.quote(), c.stance().id(), "KP", "RU", "")
                    .replace("\"supply\"", "\"" + c.relation().id() + "\"");
            assertThat(new Proposals(saying(again), 6000, 40, 3).of(report, read, rejects))
                    .isEmpty();
        }
        assertThat(read).isNotEmpty();
    }

    @Test
    void nonsenseAnswersAreCountedAndNothingIsProposed() throws Exception {
        for (String answer : List.of(
                "",
                "Sure! Here you are.",
                "{",
                "[]",
                "{\"claims\":7}",
                "{\"claims\":[{\"quote\":7}]}",
                "{\"claims\":".repeat(50_000),
                "null")) {
            assertThat(proposals(answer))
                    .as(answer.substring(0, Math.min(20, answer.length())))
                    .isEmpty();
        }
    }

    @Test
    void talkAroundTheJsonIsPassedOver() throws Exception {
        assertThat(proposals(
                        "Here it is:\n```json\n" + claim(CRATES, "asserts", "KP", "RU", "") + "\n```\nAnything else?"))
                .hasSize(1);
    }

    @Test
    void aModelThatNeverAnswersIsSoonNotAskedAnyMore() throws Exception {
        int[] asked = new int[1];
        LanguageModel down = new LanguageModel() {
            @Override
            public String name() {
                return "down";
            }

            @Override
            public String answer(String instruction, String text) throws NoAnswer {
                asked[0]++;
                throw new NoAnswer("no answer in time");
            }
        };
        Proposals proposals = new Proposals(down, 6000, 40, 3);
        for (int i = 0; i < 10; i++) {
            assertThat(proposals.of(report, List.of(), rejects)).isEmpty();
        }
        assertThat(asked[0]).isEqualTo(3);
        assertThat(rejects.byReason()).containsEntry("language model: not asked any more", 7L);
    }

    private Proposal only(String answer) throws Exception {
        List<Proposal> proposals = proposals(answer);
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    private List<Proposal> proposals(String answer) throws Exception {
        return new Proposals(saying(answer), 6000, 40, 3).of(report, List.of(), rejects);
    }

    private static String claim(String quote, String stance, String supplier, String recipient, String more) {
        return "{\"claims\":[{\"quote\":\"" + quote + "\",\"stance\":\"" + stance
                + "\",\"relation\":\"supply\",\"supplier\":\"" + supplier + "\",\"recipient\":\"" + recipient
                + "\",\"goods\":[\"artillery-ammunition\"]" + more + "}]}";
    }

    private static LanguageModel saying(String answer) {
        return new LanguageModel() {
            @Override
            public String name() {
                return "tiny";
            }

            @Override
            public String answer(String instruction, String text) {
                return answer;
            }
        };
    }

    private static Report report() {
        try {
            return new ReportReader(new ReportReader.Options("2022-11-02", "en", null))
                    .read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt");
        } catch (landfall.report.UnreadableReport e) {
            throw new AssertionError(e);
        }
    }
}
