package landfall.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * AisLib's decoder, for comparison. Its jar names a class for positions that no registry has and that decoding does not use; an
 * empty one stands in its place, in a class loader of its own, so that the decoder can be loaded at all.
 */
final class AisLib {
    private static final String MISSING = "dk.dma.enav.model.geometry.Position";

    private AisLib() {}

    /** Messages a second on one thread, in the best of several rounds; left out, with the reason, where it cannot be loaded. */
    static Figure measure(List<String> sentences, int lines, Path dir) throws IOException {
        try (URLClassLoader loader = loader(Files.createDirectories(dir.resolve("aislib")))) {
            Class<?> vdm = loader.loadClass("dk.dma.ais.sentence.Vdm");
            Method parse = vdm.getMethod("parse", String.class);
            Method message = loader.loadClass("dk.dma.ais.message.AisMessage").getMethod("getInstance", vdm);
            double seconds = Double.MAX_VALUE;
            for (int round = 0; round < Decoding.ROUNDS; round++) {
                long began = System.nanoTime();
                for (int i = 0; i < lines; i++) {
                    Object sentence = vdm.getConstructor().newInstance();
                    parse.invoke(sentence, sentences.get(i % sentences.size()));
                    message.invoke(null, sentence);
                }
                seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
            }
            return new Figure("AisLib, 1 thread", lines / seconds / 1e6, "M messages/s", "strings ready in memory");
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable why = e instanceof InvocationTargetException i ? i.getCause() : e;
            return Figure.leftOut("AisLib", why + "; mvn -Pbench package brings it");
        }
    }

    private static URLClassLoader loader(Path dir) throws IOException {
        compile(dir);
        List<URL> urls = new ArrayList<>(List.of(dir.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static void compile(Path dir) throws IOException {
        int dot = MISSING.lastIndexOf('.');
        Path source = Files.writeString(
                dir.resolve("Position.java"),
                "package " + MISSING.substring(0, dot) + "; public class " + MISSING.substring(dot + 1) + " {}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new NoClassDefFoundError("a JDK's compiler");
        }
        compiler.run(null, null, null, "-d", dir.toString(), source.toString());
    }
}
