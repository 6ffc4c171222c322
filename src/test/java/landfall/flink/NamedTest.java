package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final Event.Where UNNAMED =
            new Event.Where("gap/t1", "t1", 219000001, null, Instant.EPOCH, null, 55.5, 12.7);

    @Test
    void everyKindOfEventGetsTheNumberThatItsShipToldLater() throws ReflectiveOperationException {
        for (Class<?> kind : Event.class.getPermittedSubclasses()) {
            if (kind == Event.FeedOutage.class) {
                continue; // of no single ship
            }
            Event named = Named.by(unnamed(kind), Map.of("t1", 9000015));
            assertThat(named.where().imo())
                    .as("%s in Named", kind.getSimpleName())
                    .isEqualTo(9000015);
            assertThat(named).isInstanceOf(kind);
        }
    }

    private static Event unnamed(Class<?> kind) throws ReflectiveOperationException {
        Constructor<?> made = kind.getDeclaredConstructors()[0];
        Object[] values = Arrays.stream(made.getParameterTypes())
                .map(type -> type == Event.Where.class ? UNNAMED : type.isPrimitive() ? (Object) 1 : "a")
                .toArray();
        for (int i = 0; i < values.length; i++) {
            if (made.getParameterTypes()[i] == Integer.class) {
                values[i] = null;
            } else if (made.getParameterTypes()[i] == double.class) {
                values[i] = 1.0;
            }
        }
        return (Event) made.newInstance(values);
    }
}
