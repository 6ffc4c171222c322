package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.Await;

/** The command that serves, in a process of its own: how it is started, and where it then serves. */
final class Served {
    private static final Pattern OPEN = Pattern.compile("landfall: open (http://\\S+/) in a browser");

    private Served() {}

    /**
     * Told to take any port: one asked for before could be another's by then.
     *
     * @param memory most that its heap may take, such as {@code 700m}
     * @param said gets what the process writes
     */
    static ProcessBuilder command(String memory, Path config, Path data, Path said) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "serve",
                        "--config",
                        config.toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
    }

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
