package landfall.simulate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.random.RandomGenerator;
import landfall.reject.Refusal;

/**
 * A number of a scenario that each world draws anew: evenly between two bounds. Written {@code [lo, hi]}, or as one number.
 *
 * @param lo least
 * @param hi most
 */
public record Range(double lo, double hi) {
    public Range {
        if (!(lo <= hi)) {
            throw new Refusal("a range from " + lo + " to " + hi + ": the first must not be greater");
        }
    }

    @JsonCreator
    static Range of(JsonNode node) {
        if (node.isNumber()) {
            return new Range(node.asDouble(), node.asDouble());
        }
        if (node.isArray()
                && node.size() == 2
                && node.get(0).isNumber()
                && node.get(1).isNumber()) {
            return new Range(node.get(0).asDouble(), node.get(1).asDouble());
        }
        throw new Refusal("'" + node + "' is no range: write a number or [least, most]");
    }

    double draw(RandomGenerator random) {
        return lo + (hi - lo) * random.nextDouble();
    }
}
