package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import landfall.geo.Distance;
import landfall.vessel.Event;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.api.Test;

class RecordsTest {
    record Everything(
            int i,
            Integer absent,
            long l,
            double d,
            float f,
            boolean b,
            String text,
            Instant time,
            Duration span,
            Distance way,
            List<Record> any,
            TreeMap<Long, List<String>> map,
            Map<String, Event> events) {}

    @Test
    void whatIsWrittenIsRead() {
        Event event = new Event.DraughtChange(new Event.Where("id", "t", 1, null, Instant.EPOCH, null, 1, 2), 5.0, 8.1);
        Everything all = new Everything(
                -1,
                null,
                Long.MAX_VALUE,
                Double.NaN,
                1.5f,
                true,
                "Владивосток",
                Instant.parse("2022-11-02T12:00:00.123456789Z"),
                Duration.ofMinutes(90),
                Distance.ofKilometers(3),
                new ArrayList<>(Arrays.asList(Distance.ZERO, null)),
                new TreeMap<>(Map.of(7L, List.of("a", "b"))),
                Map.of("e", event));
        assertThat(Records.fromBytes(Everything.class, Records.toBytes(all))).isEqualTo(all);
    }

    record Texts(List<String> texts) {}

    @Test
    void equalTextsAreOneTextWhenTheyAreRead() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            texts.add(
                    random.nextInt(3) == 0 ? "" + random.nextInt(3000) : new String("archive/порт-" + i % 2 + ".csv"));
        }
        texts.add("");
        List<String> read = Records.fromBytes(Texts.class, Records.toBytes(new Texts(texts))).texts;
        assertThat(read).isEqualTo(texts);
        Map<String, Set<Integer>> objects = new HashMap<>();
        read.forEach(text -> objects.computeIfAbsent(text, t -> new HashSet<>()).add(System.identityHashCode(text)));
        assertThat(objects.get("archive/порт-0.csv").size()).isLessThan(100);
    }

    @Test
    void blocksAreCarriedByTheEnginesOwnSerialisation() {
        TypeInformation<Block> type = TypeInformation.of(Block.class);
        assertThat(type).isInstanceOf(PojoTypeInfo.class);
        SerializerConfigImpl strict = new SerializerConfigImpl();
        strict.setGenericTypes(false);
        assertThat(type.createSerializer(strict)).isNotNull();
    }
}
