package landfall.ais;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What {@code landfall decode} prints, and what the journal of live feeds holds. Lines in the same words that name no source,
 * as somebody else may write them, come from the input.
 */
final class DecodedJson implements Format {
    @Override
    public String name() {
        return "Landfall's own JSON lines";
    }

    @Override
    public boolean recognises(Head head) {
        String line = head.firstLine();
        if (!head.looksLikeJson() || !line.contains("\"mmsi\":")) {
            return false;
        }
        byte[] b = line.getBytes(StandardCharsets.ISO_8859_1);
        JsonNode object = JsonLines.object(b, 0, b.length);
        return line.contains("\"source\":") || object != null && NamedJson.isNamed(object);
    }

    @Override
    public long read(Input input) throws IOException {
        return JsonLines.each(input, (object, row) -> {
            Message message = MessageLine.read(object, input.name(), row);
            if (message != null) {
                input.out().accept(message);
            }
            return message != null;
        });
    }
}
