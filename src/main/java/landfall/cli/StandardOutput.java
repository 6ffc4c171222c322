package landfall.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output. A {@link PrintStream} swallows what it could not write, so that a full disk looks like success; records go to
 * the stream beneath it, which tells.
 */
final class StandardOutput extends PrintStream {
    private final OutputStream beneath;

    private StandardOutput(OutputStream beneath) {
        super(beneath, true, StandardCharsets.UTF_8);
        this.beneath = beneath;
    }

    /** Of this process, to be set as {@link System#out}. */
    static StandardOutput ofThisProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** The stream that tells what it could not write, of what is set as standard output now. */
    static OutputStream telling() {
        return System.out instanceof StandardOutput standard ? standard.beneath : System.out;
    }
}
