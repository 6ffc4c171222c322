package landfall.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * JSON in which characters that are not seen stand as escapes (RFC 8259, section 7): a program reads the same text, and a person who opens the
 * file sees that they are there.
 */
public final class UnseenEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    /** What writes such JSON. */
    public static JsonFactory json() {
        return new JsonFactoryBuilder().characterEscapes(new UnseenEscapes()).build();
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return standardAsciiEscapesForJSON();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return Unseen.mayBe(c) ? new SerializedString("\\u%04X".formatted(c)) : null;
    }
}
