package landfall.cli;

import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong about the words of a command line. */
final class Misuse {
    private Misuse() {}

    static String inWords(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption() ? unknown(unmatched) : unwanted(unmatched);
        }
        return e.getMessage()
                .replaceFirst("^Error: ", "")
                .replaceFirst(" is not an? (int|long)$", " is no whole number")
                .replaceFirst(" is not a double$", " is no number")
                .replaceFirst(" \\(java\\.[\\w.]+: (.*)\\)$", ": $1");
    }

    private static String unknown(UnmatchedArgumentException e) {
        String option = e.getUnmatched().get(0).replaceFirst("=.*", "");
        return "There is no option " + option
                + meant(
                        option,
                        e.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
                                .filter(known -> known.startsWith("--"))
                                .toList());
    }

    private static String unwanted(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        Collection<String> commands = e.getCommandLine().getSubcommands().keySet();
        return commands.isEmpty()
                ? "\"" + first + "\" is one word too many"
                : "There is no command \"" + first + "\"" + meant(first, commands);
    }

    /** The nearest, if a slip of the fingers away (two letters changed places are two); nothing where one would have to guess. */
    private static String meant(String word, Collection<String> known) {
        int slips = Math.max(2, word.replace("-", "").length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(slips);
        for (int away = 0; away <= slips; away++) {
            int these = away;
            List<String> near = known.stream()
                    .filter(one -> distance.apply(word, one) == these)
                    .sorted()
                    .toList();
            if (!near.isEmpty()) {
                return "; did you mean " + String.join(" or ", near) + "?";
            }
        }
        return "";
    }
}
