package landfall.feed;

import java.io.IOException;
import java.io.InputStream;

/** Lines piped into the process. */
public record StandardInput(String name, InputStream in) implements Feed {
    @Override
    public String what() {
        return "standard input";
    }

    @Override
    public boolean run(Inlet inlet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (Inlet.Connection connection = inlet.connection()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                connection.bytes(buffer, n);
            }
        }
        return true;
    }
}
