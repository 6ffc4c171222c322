package landfall.ais;

import java.io.IOException;

/** What {@code landfall decode} prints, and what the journal of live feeds holds. */
final class DecodedJson implements Format {
    @Override
    public String name() {
        return "Landfall's own JSON lines";
    }

    @Override
    public boolean recognises(Head head) {
        String line = head.firstLine();
        return head.looksLikeJson() && line.contains("\"mmsi\":") && line.contains("\"source\":");
    }

    @Override
    public long read(Input input) throws IOException {
        return JsonLines.each(input, (object, row) -> {
            Message message = MessageLine.read(object, row);
            if (message != null) {
                input.out().accept(message);
            }
            return message != null;
        });
    }
}
