package landfall.feed;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a feed is cut off, in the words of whoever runs it: those of Java often have none, or its own. */
final class Reason {
    private static final int SWITCHED = 101;

    private Reason() {}

    static String of(Throwable e) {
        return first(chain(e).map(Reason::known))
                .or(() -> first(chain(e).map(Reason::own)))
                .orElse("the connection broke");
    }

    private static Optional<String> first(Stream<String> words) {
        return words.filter(said -> said != null && !said.isBlank()).findFirst();
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }

    /** Where an exception only wraps another, Java has it say the class of that. */
    private static String own(Throwable e) {
        Throwable cause = e.getCause();
        return cause != null && cause.toString().equals(e.getMessage()) ? null : e.getMessage();
    }

    private static String known(Throwable e) {
        if (e instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            return status == SWITCHED
                    ? "what it answered is no WebSocket as it was asked for"
                    : "it answered with status " + status + " instead of a WebSocket";
        }
        if (e instanceof ProtocolException) {
            return "what it sent breaks the rules of WebSockets";
        }
        if (e instanceof UnresolvedAddressException) {
            return "there is no such host";
        }
        if (e instanceof HttpTimeoutException) {
            return "it did not answer in time";
        }
        return e instanceof ConnectException && e.getMessage() == null ? "connection refused" : null;
    }
}
