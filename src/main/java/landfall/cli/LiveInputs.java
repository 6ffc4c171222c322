package landfall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import landfall.config.Configuration;
import landfall.feed.Address;
import landfall.feed.Feed;
import landfall.feed.FileFeed;
import landfall.feed.FolderFeed;
import landfall.feed.KafkaFeed;
import landfall.feed.ReadFiles;
import landfall.feed.StandardInput;
import landfall.feed.TcpClient;
import landfall.feed.TcpServer;
import landfall.feed.UdpFeed;
import landfall.feed.WebSocketFeed;
import landfall.flink.ClockSettings;
import landfall.reject.Refusal;

/**
 * The feeds that landfall.yml names under {@code inputs}: each has a name, one key that says what it is, and perhaps others.
 *
 * @param read files that were read before
 * @param stdin for the one that reads it
 * @param environment where keys of services are looked up, so that they stand in no file
 * @param messages hears where servers listen
 */
record LiveInputs(ReadFiles read, InputStream stdin, Map<String, String> environment, Messages messages) {
    /** Each kind with the keys it may have beside. */
    private static final Map<String, Set<String>> KINDS = new TreeMap<>(Map.of(
            "tcp", Set.of(),
            "tcp-server", Set.of(),
            "udp", Set.of(),
            "websocket", Set.of("key-env", "boxes"),
            "kafka", Set.of("topic", "group"),
            "folder", Set.of(),
            "file", Set.of(),
            "stdin", Set.of()));

    /** Any input may have it. */
    private static final String SHIFT = "shift";

    private static final String KAFKA_CLIENT = "client-";
    private static final String WORLD = "-90,-180,90,180";

    /** @throws Refusal in one sentence, when an input is not understood */
    List<Feed> of(Map<String, Map<String, String>> inputs) {
        List<Feed> feeds = new ArrayList<>();
        inputs.forEach((name, keys) -> feeds.add(feed(name, keys)));
        return feeds;
    }

    /**
     * What is added to the times of each input whose clock is wrong.
     *
     * @throws Refusal where the section of files says it of an input, or of what is neither an input nor the file of one
     */
    static Map<String, Duration> shifts(Configuration configuration) {
        Map<String, Map<String, String>> inputs = configuration.inputs();
        Map<String, Duration> shifts = new TreeMap<>();
        configuration
                .get(ClockSettings.class)
                .shifts()
                .forEach((source, by) -> shifts.put(inputOf(source, inputs), by));
        inputs.forEach((name, keys) -> {
            if (keys.containsKey(SHIFT)) {
                shifts.putAll(new ClockSettings(List.of(name + " " + keys.get(SHIFT))).shifts());
            }
        });
        return shifts;
    }

    /** The input that reads a file whose clock is wrong. */
    private static String inputOf(String source, Map<String, Map<String, String>> inputs) {
        if (inputs.containsKey(source)) {
            throw new Refusal("clocks: shift is for files, and " + source + " is an input; write it there, as in "
                    + source + ": {tcp: …, shift: \"-1 h\"}.");
        }
        return inputs.keySet().stream()
                .filter(name -> inputs.get(name).containsKey("file"))
                .filter(name -> Path.of(inputs.get(name).get("file")).endsWith(source))
                .findFirst()
                .orElseThrow(() -> new Refusal("clocks: shift names " + source
                        + ", which is neither an input nor the file of one; where the clock of an input is wrong, write"
                        + " it there, as in pier: {tcp: …, shift: \"-1 h\"}."));
    }

    private Feed feed(String name, Map<String, String> keys) {
        List<String> kinds = keys.keySet().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1) {
            throw new Refusal("inputs." + name + " must have one of the keys " + String.join(", ", KINDS.keySet())
                    + "; it has " + String.join(", ", keys.keySet()) + ".");
        }
        String kind = kinds.get(0);
        for (String key : keys.keySet()) {
            boolean known = key.equals(kind)
                    || key.equals(SHIFT)
                    || KINDS.get(kind).contains(key)
                    || kind.equals("kafka") && key.startsWith(KAFKA_CLIENT);
            if (!known) {
                throw new Refusal("inputs." + name + ": a " + kind + " has no key \"" + key + "\".");
            }
        }
        return feed(name, kind, keys.get(kind), keys);
    }

    private Feed feed(String name, String kind, String value, Map<String, String> keys) {
        return switch (kind) {
            case "tcp" -> new TcpClient(name, Address.of(value));
            case "tcp-server" -> new TcpServer(name, Address.toListenOn(value), at -> listens(name, "TCP", at));
            case "udp" -> new UdpFeed(name, Address.toListenOn(value), at -> listens(name, "UDP", at));
            case "websocket" -> webSocket(name, value, keys);
            case "kafka" ->
                new KafkaFeed(
                        name,
                        value,
                        required(name, keys, "topic"),
                        keys.getOrDefault("group", "landfall"),
                        client(keys));
            case "folder" -> new FolderFeed(name, Path.of(value), read);
            case "file" -> new FileFeed(name, Path.of(value), read);
            default -> new StandardInput(name, stdin);
        };
    }

    private void listens(String name, String protocol, Address at) {
        messages.say(name + " listens on " + protocol + " " + at);
    }

    private Feed webSocket(String name, String value, Map<String, String> keys) {
        URI uri = uri(name, value);
        String subscription = keys.containsKey("key-env") || keys.containsKey("boxes") ? subscription(name, keys) : "";
        boolean open = uri.getScheme().equals("ws")
                && !Set.of("127.0.0.1", "localhost", "::1").contains(uri.getHost());
        if (open && keys.containsKey("key-env")) {
            throw new Refusal("inputs." + name + ": a key is not sent over ws://, where anyone on the way can read it;"
                    + " use wss://.");
        }
        return new WebSocketFeed(name, uri, subscription);
    }

    private static URI uri(String name, String value) {
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && Set.of("ws", "wss").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Refusal("inputs." + name + ": \"" + value + "\" is no address; give it as wss://host/path.", e);
        }
        throw new Refusal("inputs." + name + ": \"" + value + "\" is no WebSocket; give it as wss://host/path.");
    }

    /** As aisstream.io wants it. */
    private String subscription(String name, Map<String, String> keys) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        if (keys.containsKey("key-env")) {
            String variable = keys.get("key-env");
            String key = environment.get(variable);
            if (key == null || key.isBlank()) {
                throw new Refusal("inputs." + name + ": the environment variable " + variable + " is not set; put the"
                        + " service's key in it.");
            }
            wanted.put("APIKey", key);
        }
        List<List<List<Double>>> boxes = new ArrayList<>();
        for (String box : keys.getOrDefault("boxes", WORLD).split(";")) {
            boxes.add(corners(name, box.strip()));
        }
        wanted.put("BoundingBoxes", boxes);
        try {
            return new ObjectMapper().writeValueAsString(wanted);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Double>> corners(String name, String box) {
        try {
            double[] c = new double[4];
            String[] parts = box.split(",");
            for (int i = 0; i < 4; i++) {
                c[i] = Double.parseDouble(parts[i].strip());
            }
            return List.of(List.of(c[0], c[1]), List.of(c[2], c[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal(
                    "inputs." + name + ": \"" + box + "\" is no box; give south,west,north,east in degrees,"
                            + " several separated by semicolons.",
                    e);
        }
    }

    private static String required(String name, Map<String, String> keys, String key) {
        if (!keys.containsKey(key)) {
            throw new Refusal("inputs." + name + " needs the key " + key + ".");
        }
        return keys.get(key);
    }

    /** {@code client-security-protocol: SASL_SSL} is Kafka's own {@code security.protocol}. */
    private static Map<String, String> client(Map<String, String> keys) {
        Map<String, String> client = new TreeMap<>();
        keys.forEach((key, value) -> {
            if (key.startsWith(KAFKA_CLIENT)) {
                client.put(key.substring(KAFKA_CLIENT.length()).replace('-', '.'), value);
            }
        });
        return client;
    }
}
