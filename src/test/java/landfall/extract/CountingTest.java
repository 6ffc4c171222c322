package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Claim;
import landfall.claim.Quantity;
import org.junit.jupiter.api.Test;

class CountingTest {
    @Test
    void aCounterBehindTheNumberTellsWhatIsCountedBeforeIt() {
        assertThat(quantity("ko", "한국 국방부는 북한이 컨테이너 1천 개 분량의 탄약을 러시아에 보냈다고 밝혔다."))
                .isEqualTo(new Quantity("컨테이너 1천 개", 1000.0, "containers", 1000.0, 1000.0, null));
        assertThat(quantity("ja", "韓国国防省は、北朝鮮がロシアへ砲弾100万発を送ったと明らかにした。"))
                .isEqualTo(new Quantity("砲弾100万発", 1_000_000.0, "shells", 1_000_000.0, 1_000_000.0, null));
    }

    @Test
    void whatIsCountedMayAlsoStandBehindTheCounter() {
        assertThat(quantity("zh", "美国白宫表示，朝鲜向俄罗斯运送了1.3万个集装箱的炮弹。"))
                .isEqualTo(new Quantity("1.3万个集装箱", 13_000.0, "containers", 13_000.0, 13_000.0, null));
    }

    @Test
    void numbersOfTenThousandsAndThousandsAddUp() {
        assertThat(quantity("ko", "한국 국방부는 북한이 1만3천개의 컨테이너로 포탄을 러시아에 보냈다고 밝혔다.").number())
                .isEqualTo(13_000);
        assertThat(quantity("ja", "韓国国防省は、北朝鮮がロシアへ2百万発の砲弾を送ったと明らかにした。").number())
                .isEqualTo(2_000_000);
    }

    @Test
    void aLittleMoreThanHasNoUpperEnd() {
        Quantity quantity = quantity("ko", "한국 국방부는 북한이 컨테이너 6700여 개의 탄약을 러시아에 보냈다고 밝혔다.");
        assertThat(quantity.min()).isEqualTo(6700);
        assertThat(quantity.max()).isNull();
    }

    @Test
    void aYearOrACalibreCountsNothing() {
        assertThat(quantity("ko", "한국 국방부는 북한이 2023년 152mm 포탄을 러시아에 보냈다고 밝혔다.")).isNull();
    }

    @Test
    void aBrokenNumberIsNotTakenForNone() {
        assertThat(quantity("ko", "한국 국방부는 북한이 포탄 1.2.3 발을 러시아에 보냈다고 밝혔다.")).isNull();
    }

    private static Quantity quantity(String language, String text) {
        List<Claim> claims = Extractor.load().claims(LanguageSpecTest.report(language, text));
        assertThat(claims).hasSize(1);
        return claims.get(0).quantity();
    }
}
