package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textFromElsewhereNeverBecomesMarkup() {
        Html html = Html.of("<p title=\"{}\">{}</p>", "\" onload='x", "<script>alert(1)</script> & ⟦ours⟧");
        assertThat(html.toString())
                .isEqualTo("<p title=\"&quot; onload=&#39;x\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; [ours]</p>");
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingOrHaveNoWidthAreShownAsAMark() {
        assertThat(Html.of("{}", "AB\u202EDC\u2066\u0000\u0007").toString()).isEqualTo("AB\uFFFDDC\uFFFD\uFFFD\uFFFD");
        assertThat(Html.of("{}", "SYNTH\u200B LARCH\u2060\uFEFF \u3164A\u200DB").toString())
                .isEqualTo("SYNTH\uFFFD LARCH\uFFFD\uFFFD \uFFFDA\uFFFDB");
        assertThat(Html.of("{}", "می\u200Cگوید").toString()).isEqualTo("می\u200Cگوید");
        assertThat(Html.of("{}", "سفينة 배 корабль").toString()).isEqualTo("سفينة 배 корабль");
    }

    @Test
    void aWordThatNoLineHoldsIsCutAndSaysSoAndScriptsWithoutSpacesAreNot() {
        assertThat(Html.whole("so " + "W".repeat(1_000) + " it is").toString())
                .isEqualTo("so " + "W".repeat(200) + "… (800 more characters) it is");
        assertThat(Html.whole("弾薬を送った".repeat(500)).toString()).hasSize(3_000);
    }

    @Test
    void piecesOfPagesAreNotEscapedTwice() {
        Html inner = Html.of("<b>{}</b>", "a<b");
        assertThat(Html.of("<p>{}{}</p>", inner, List.of(inner, "x>y")).toString())
                .isEqualTo("<p><b>a&lt;b</b><b>a&lt;b</b>x&gt;y</p>");
    }

    @Test
    void aTemplateWithTheWrongNumberOfValuesFailsAtOnce() {
        assertThatThrownBy(() -> Html.of("<p>{}</p>")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Html.of("<p></p>", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ourWordsAreTranslatedAndTheirsAreNot() {
        assertThat(Tongue.EN.speak(Html.of("<p>⟦Cases⟧ {}</p>", "⟦Cases⟧"))).isEqualTo("<p>Cases [Cases]</p>");
    }
}
