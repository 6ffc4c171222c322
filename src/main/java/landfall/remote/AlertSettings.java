package landfall.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import landfall.reject.Refusal;
import landfall.setting.Setting;

/**
 * Where news of cases are sent, if the user wants them sent.
 *
 * @param address that takes one POST an item, or empty
 * @param secretVariable environment variable that holds the secret of the signature; the secret itself stands in no file
 * @param pages address under which readers reach the pages, for links, or empty for the one that is served
 * @param retryAfter wait after a first failure
 * @param longestWait longest wait
 * @param timeout longest time for one answer, whole
 * @param largest most bytes of one answer
 */
public record AlertSettings(
        @Setting(value = "", meaning = "web address that takes one POST an item of news", source = "the user")
        String address,

        @Setting(
                value = "",
                meaning =
                        "environment variable that holds the secret of the signature; the secret itself belongs in no file",
                source = "the user")
        String secretVariable,

        @Setting(
                value = "",
                meaning = "address under which readers reach the pages, for links; none is the one that is served",
                source = "the user")
        String pages,

        @Setting(
                value = "30 s",
                aboveZero = true,
                meaning = "wait after a failure; it doubles with each in a row",
                source = "our judgement")
        Duration retryAfter,

        @Setting(value = "1 h", meaning = "longest wait between two attempts", source = "our judgement")
        Duration longestWait,

        @Setting(value = "10 s", aboveZero = true, meaning = "longest time for one answer", source = "our judgement")
        Duration timeout,

        @Setting(value = "1 MB", meaning = "largest answer read", source = "our judgement")
        int largest) {

    /** @throws Refusal when the address is no web address, or nothing says where the secret is */
    public AlertSettings {
        require("address", address);
        require("pages", pages);
        if (!address.isEmpty() && secretVariable.isEmpty()) {
            throw new Refusal("alerts.secret-variable: name the environment variable that holds the secret of the"
                    + " signature, so that the receiver can tell our alerts from others");
        }
    }

    private static void require(String key, String address) {
        if (!address.isEmpty() && !Door.isWebAddress(address)) {
            // not repeated in the message: such addresses often hold a secret themselves
            throw new Refusal("alerts." + key + ": this is no web address; write it whole, with https://");
        }
    }

    /**
     * What sends alerts; nothing when it is off.
     *
     * @param environment of the process, where the secret stands
     * @throws Refusal when the secret is not there
     */
    public Optional<Webhook> webhook(Map<String, String> environment) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String secret = environment.get(secretVariable);
        if (secret == null || secret.isBlank()) {
            throw new Refusal("alerts.secret-variable: the environment has no variable " + secretVariable);
        }
        return Optional.of(
                new Webhook(URI.create(address), secret.strip(), new Fetch.Limits(timeout, largest << 20, 0)));
    }
}
