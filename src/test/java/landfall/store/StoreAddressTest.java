package landfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:s%20cret@db.example:5433/cases?sslmode=require",
                "jdbc:postgresql://db.example:5433/cases?user=ada&password=s%20cret&sslmode=require",
                "postgres://ada:s%20cret@db.example:5433/cases?sslmode=require"
            })
    void anAddressIsReadAsTheServersOwnToolsAndAsTheDriverWriteIt(String text) {
        StoreAddress address = StoreAddress.of(text, null);
        assertThat(address.user()).isEqualTo("ada");
        assertThat(address.password()).isEqualTo("s cret");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/cases?sslmode=require");
        assertThat(address).hasToString("postgresql://db.example:5433/cases");
    }

    @Test
    void whatLeadsToTheSamePlaceAgainHasItsUserAndSchemaAndNoPassword() {
        String text = "postgresql://ada:hunter2@h/d?currentSchema=desk2";
        assertThat(StoreAddress.of(text, null).again()).isEqualTo("postgresql://ada@h:5432/d?currentSchema=desk2");
    }

    @Test
    void thePasswordOfTheEnvironmentWins() {
        assertThat(StoreAddress.of("postgresql://ada:old@h/d", "new").password())
                .isEqualTo("new");
        assertThat(StoreAddress.of("postgresql://ada@h/d", "new").password()).isEqualTo("new");
        assertThat(StoreAddress.of("postgresql://ada:old@h/d", "").password()).isEqualTo("old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:hunter2@h",
                "postgresql://ada:hunter2@/d",
                "postgresql://ada:hunt er2@h/d",
                "postgresql://ada:hunter2@h/d?socketFactory=evil.Factory",
                "postgresql://ada:hunter2@127.0.0.1:1/d"
            })
    void whatCannotBeUsedIsRefusedInOneSentenceWithoutThePassword(String text) {
        assertThatThrownBy(() -> Store.open(StoreAddress.of(text, null), Clock.systemUTC()))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> {
                    for (Throwable t = e; t != null; t = t.getCause()) {
                        assertThat(String.valueOf(t.getMessage())).doesNotContain("hunter2", "hunt er2");
                    }
                });
    }

    @Test
    void aFolderIsNoAddress() {
        assertThat(StoreAddress.is(".landfall/store")).isFalse();
        assertThat(StoreAddress.is("/srv/postgresql")).isFalse();
        assertThat(StoreAddress.is("postgresql://h/d")).isTrue();
        assertThat(StoreAddress.is("jdbc:postgresql://h/d")).isTrue();
    }
}
