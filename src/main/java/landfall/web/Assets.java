package landfall.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Files of ours and of others that the pages load, from the class path, compressed once. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    /** The base map, made from the vendored one. */
    private static final String WORLD = "app/world.json";

    private final Map<String, Optional<Asset>> cache = new ConcurrentHashMap<>();

    /**
     * @param plain bytes as they are
     * @param zipped the same through gzip, or null where that saves nothing
     * @param tag first half of their SHA-256
     */
    private record Asset(byte[] plain, byte[] zipped, String tag) {}

    void serve(Context ctx, String folder, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<Asset> found =
                type == null || !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !folder.matches("app|vendor")
                        ? Optional.empty()
                        : cache.computeIfAbsent(folder + "/" + name, Assets::load);
        if (found.isEmpty()) {
            ctx.status(404).contentType("text/plain").result("no such file");
            return;
        }
        Asset asset = found.get();
        ctx.header("ETag", "\"" + asset.tag() + "\"")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding");
        if (("\"" + asset.tag() + "\"").equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(type);
        String accepts = ctx.header("Accept-Encoding");
        if (asset.zipped() != null && accepts != null && accepts.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(asset.zipped());
        } else {
            ctx.result(asset.plain());
        }
    }

    private static Optional<Asset> load(String path) {
        if (path.equals(WORLD)) {
            byte[] world = WorldJson.bytes();
            try {
                return Optional.of(new Asset(world, zip(world), tag(world)));
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + path, e);
            }
        }
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = in.readAllBytes();
            return Optional.of(new Asset(plain, path.endsWith("woff2") ? null : zip(plain), tag(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
