package landfall.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong about the words of a command line. */
final class Misuse {
    private Misuse() {}

    static String inWords(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return unwanted(unmatched);
        }
        return e.getMessage()
                .replaceFirst("^Error: ", "")
                .replaceFirst(" is not an? (int|long)$", " is no whole number")
                .replaceFirst(" is not a double$", " is no number")
                .replaceFirst(" \\(java\\.[\\w.]+: (.*)\\)$", ": $1");
    }

    private static String unwanted(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        boolean wantsCommand = !e.getCommandLine().getSubcommands().isEmpty();
        List<String> near = wantsCommand ? e.getSuggestions() : List.of();
        return (wantsCommand ? "There is no command \"" + first + "\"" : "\"" + first + "\" is one word too many")
                + (near.isEmpty() ? "" : "; did you mean " + near.stream().collect(Collectors.joining(" or ")) + "?");
    }
}
