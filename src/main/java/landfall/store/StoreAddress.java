package landfall.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.reject.Refusal;

/**
 * Where a PostgreSQL database is: {@code postgresql://user@host:5432/database?sslmode=require}, with or without {@code jdbc:} before it.
 * As text it has no password, so that none is ever printed.
 */
public final class StoreAddress {
    /** What may stand after the question mark; the driver knows others, some of which load classes or write files. */
    private static final Set<String> KNOWN = Set.of("user", "password", "sslmode", "sslrootcert", "currentSchema");

    private static final int USUAL_PORT = 5432;

    private final String place;
    private final Map<String, String> options;
    private final String user;
    private final String password;

    private StoreAddress(String place, Map<String, String> options, String user, String password) {
        this.place = place;
        this.options = options;
        this.user = user;
        this.password = password;
    }

    /** Whether a text is meant as such an address and not as a folder. */
    public static boolean is(String text) {
        return text.matches("(?i)(jdbc:)?postgres(ql)?:.*");
    }

    /**
     * @param password from the environment, or null; it wins over one in the address
     * @throws Refusal when the text is no such address; the text is not repeated, as it may hold a password
     */
    public static StoreAddress of(String text, String password) {
        URI uri = uri(text);
        if (uri.getHost() == null || uri.getPath() == null || !uri.getPath().matches("/[^/]+")) {
            throw wrong();
        }
        Map<String, String> options = options(uri.getRawQuery());
        String inQuery = options.remove("password");
        String user = options.remove("user");
        String inAddress = inQuery;
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            inAddress = parts.length > 1 ? decoded(parts[1]) : inQuery;
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return new StoreAddress(
                uri.getHost() + ":" + port + uri.getRawPath(),
                options,
                user,
                password == null || password.isEmpty() ? inAddress : password);
    }

    String jdbcUrl() {
        String query = query();
        return "jdbc:postgresql://" + place + (query.isEmpty() ? "" : "?" + query);
    }

    private String query() {
        return options.entrySet().stream()
                .map(o -> o.getKey() + "=" + URLEncoder.encode(o.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** What leads to the same place again, without the password. */
    public String again() {
        String query = query();
        String who = user == null ? "" : URLEncoder.encode(user, StandardCharsets.UTF_8) + "@";
        return "postgresql://" + who + place + (query.isEmpty() ? "" : "?" + query);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return "postgresql://" + place;
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip().replaceFirst("(?i)^jdbc:", ""));
        } catch (URISyntaxException e) {
            throw wrong();
        }
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            String[] parts = option.split("=", 2);
            if (!KNOWN.contains(parts[0]) || parts.length < 2) {
                throw new Refusal("The address of a store takes "
                        + String.join(", ", KNOWN.stream().sorted().toList())
                        + " after its question mark, each with a value, and nothing else.");
            }
            options.put(parts[0], decoded(parts[1]));
        }
        return options;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Refusal wrong() {
        return new Refusal(
                "This is no address of a store; write it as postgresql://user@host:5432/database (it is not repeated"
                        + " here, as it may hold a password).");
    }
}
