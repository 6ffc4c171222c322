package landfall.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** A word out of a fixed list, such as a language or a kind of event: all of ours are in small letters, whoever writes them otherwise means the same. */
final class Code implements ITypeConverter<String> {
    @Override
    public String convert(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }
}
