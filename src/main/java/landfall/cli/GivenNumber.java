package landfall.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of a ship as registers, papers and spreadsheets write it: {@code IMO 9000015}, {@code 9000015.0}. */
final class GivenNumber implements ITypeConverter<Integer> {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:IMO|MMSI)(?:\\s*(?:No|Nr|number))?)?[\\s.:#-]*(\\d{1,9})(?:\\.0+)?", Pattern.CASE_INSENSITIVE);

    /** Marks of direction, of no width and of no break, which come along when a number is copied from a page. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Zs}]+");

    @Override
    public Integer convert(String text) {
        Integer number = in(text);
        if (number == null) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no such number; write it as 9000015 or \"IMO 9000015\"");
        }
        return number;
    }

    /** The number in a text, or null. */
    static Integer in(String text) {
        Matcher number = NUMBER.matcher(UNSEEN.matcher(text).replaceAll(" ").strip());
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }
}
