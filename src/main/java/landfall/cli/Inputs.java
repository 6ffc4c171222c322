package landfall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import landfall.dossier.Investigation.Input;
import landfall.reject.Refusal;

/** The files that a command was given: folders opened, order fixed, each with its hash. */
final class Inputs {

    private Inputs() {}

    /** Every regular file under the paths, folders walked in the order of their names; hidden files are passed over. */
    static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new Refusal("There is no readable file " + path + "; check the path.");
            }
        }
        if (files.isEmpty()) {
            throw new Refusal("There are no files in " + paths.get(0) + "; give a folder that holds some.");
        }
        return files;
    }

    static Input hashed(String kind, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long bytes = new DigestInputStream(in, sha256).transferTo(java.io.OutputStream.nullOutputStream());
            return new Input(
                    kind, file.getFileName().toString(), bytes, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
