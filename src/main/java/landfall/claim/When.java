package landfall.claim;

import java.util.Objects;

/**
 * A date with the reason why we believe it. "On Wednesday (2 November)" has no year; a page's metadata may be wrong; so no
 * date goes without its basis.
 *
 * @param value ISO 8601, as exact as known: {@code 2022-11-02}, {@code 2022-09}, {@code 2022}
 * @param basis how it was found, in words: {@code "on Wednesday (2 November)"; year from the page's metadata}
 */
public record When(String value, String basis) {
    public When {
        Objects.requireNonNull(value);
        Objects.requireNonNull(basis);
    }
}
