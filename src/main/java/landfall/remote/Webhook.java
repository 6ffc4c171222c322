package landfall.remote;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends items of news to one address, each as a POST whose header {@code Landfall-Signature} holds the HMAC-SHA256 (RFC 2104) of the body
 * under a secret that the receiver knows.
 */
public final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";

    private final URI address;
    private final SecretKeySpec secret;
    private final Fetch fetch;

    Webhook(URI address, String secret, Fetch.Limits limits) {
        this.address = address;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.fetch = new Fetch(limits);
    }

    /** Where the items go. */
    public URI address() {
        return address;
    }

    /**
     * Sends one item, once.
     *
     * @param json one JSON object in UTF-8
     * @throws Unreachable with the reason, when the receiver did not say with a status of success that it has the item
     */
    public void deliver(byte[] json) throws Unreachable, InterruptedException {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Landfall-Signature", "sha256=" + signature(json));
        Fetch.Answer answer = fetch.post(address, headers, json);
        if (answer.status() / 100 != 2) {
            throw new Unreachable("status " + answer.status());
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
