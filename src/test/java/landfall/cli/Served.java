package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.Await;

/** Where a process serves that was told to take any port: asked for before, it could be another's by then. */
final class Served {
    private static final Pattern OPEN = Pattern.compile("landfall: open (http://\\S+/) in a browser");

    private Served() {}

    /** @param said what the process writes */
    static String address(Process process, Path said) throws Exception {
        String[] address = {null};
        Await.until(() -> {
            boolean alive = process.isAlive();
            String all = Files.readString(said);
            Matcher open = OPEN.matcher(all);
            if (open.find()) {
                address[0] = open.group(1);
                return true;
            }
            assertThat(alive).as(all).isTrue();
            return false;
        });
        return address[0];
    }
}
