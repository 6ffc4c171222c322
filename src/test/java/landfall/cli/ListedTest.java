package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What docs/ADDING.md asks a line for has its line. */
class ListedTest {
    private static final Path SOURCES = Path.of("src/main/java/landfall");
    private static final Pattern SETTINGS = Pattern.compile("\\brecord (\\w+)\\(\\s*@Setting\\(");

    @Test
    void everyRecordOfSettingsHasItsSection() throws IOException {
        List<String> listed =
                Sections.ALL.stream().map(s -> s.type().getSimpleName()).toList();
        for (Path file : javaFiles(SOURCES)) {
            Matcher settings = SETTINGS.matcher(Files.readString(file));
            while (settings.find()) {
                assertThat(listed)
                        .as("%s holds settings: add a line for it to Sections.ALL", file)
                        .contains(settings.group(1));
            }
        }
    }

    @Test
    void everyCommandCanBeCalled() throws IOException {
        List<String> listed = Stream.of(
                        Landfall.class.getAnnotation(Command.class).subcommands())
                .map(Class::getSimpleName)
                .toList();
        for (Path file : javaFiles(SOURCES.resolve("cli"))) {
            String name = file.getFileName().toString().replace(".java", "");
            if (name.endsWith("Command")) {
                assertThat(listed)
                        .as("%s is a command: add a line for it to Landfall", name)
                        .contains(name);
            }
        }
    }

    @Test
    void everyCommandTakesAConfigurationAndAFormat() {
        for (CommandLine command :
                new CommandLine(Landfall.class).getSubcommands().values()) {
            List<CommandLine> ends = command.getSubcommands().isEmpty()
                    ? List.of(command)
                    : List.copyOf(command.getSubcommands().values());
            for (CommandLine end : ends) {
                assertThat(end.getCommandSpec().optionsMap().keySet())
                        .as(end.getCommandSpec().qualifiedName())
                        .containsAll(Arrays.asList("--config", "--format", "--help"));
            }
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
