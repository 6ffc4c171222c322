package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import landfall.reject.Refusal;
import landfall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsNoFaultOfOursWhoeverWrites() {
        Exception store = new IllegalStateException(
                "commit", new SQLException("[SQLITE_FULL] Insertion failed because database is full"));
        assertThat(FileTrouble.inWords(store))
                .hasValueSatisfying(s -> assertThat(s).contains("no room left"));
        Exception file = new UncheckedIOException(new IOException("No space left on device"));
        assertThat(FileTrouble.inWords(file))
                .hasValueSatisfying(s -> assertThat(s).contains("no room left"));
        assertThat(FileTrouble.inWords(new AccessDeniedException("a.csv")))
                .hasValueSatisfying(s -> assertThat(s).contains("a.csv").contains("permission"));
        assertThat(FileTrouble.inWords(new IOException("Connection reset"))).isEmpty();
    }

    @Test
    void aStoreThatCannotBeOpenedSaysWhyAndIsNotToBeMovedAway() throws IOException {
        Files.createDirectories(folder.resolve("landfall.sqlite"));
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SQLITE_CANTOPEN")
                .hasMessageNotContaining("move it away");
    }
}
