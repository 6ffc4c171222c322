package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

/** Whoever reads a lead's line can add it up: over drawn worlds, every figure follows from the evidence listed, to the last digit. */
class LeadSumTest {
    private static final int WORLDS = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Scale WEIGHTS = new Scale(Settings.judged(Weights.class));

    @Test
    void everyFigureOfALeadFollowsFromItsEvidenceToTheLastDigit() throws IOException {
        int leads = 0;
        int items = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            for (Lead lead : drawn(seed).verdict().leads()) {
                JsonNode line = JSON.readTree(JSON.writeValueAsString(lead.fields()));
                check("seed " + seed + ", lead " + lead.rank(), line);
                leads++;
                items += line.get("evidence").size();
            }
        }
        assertThat(leads).isGreaterThan(WORLDS);
        assertThat(items).isGreaterThan(4 * leads);
    }

    private static void check(String where, JsonNode line) {
        BigDecimal sum = line.get("priorDecibans").decimalValue();
        BigDecimal loaded = sum;
        Map<String, BigDecimal> byGroup = new HashMap<>();
        for (JsonNode item : line.get("evidence")) {
            BigDecimal decibans = item.get("decibans").decimalValue();
            String group = item.get("group").asText();
            sum = sum.add(decibans);
            loaded = bearsOnArrivalAlone(group) ? loaded : loaded.add(decibans);
            byGroup.merge(group, decibans, BigDecimal::add);
            assertThat(item.get("for").asBoolean()).as(where).isEqualTo(decibans.signum() > 0);
            assertThat(decibans.scale()).as(where).isLessThanOrEqualTo(1);
        }
        assertThat(line.get("sum").decimalValue()).as(where).isEqualByComparingTo(sum);
        assertThat(line.get("pArrived").doubleValue()).as(where).isEqualTo(probability(sum));
        assertThat(line.get("pLoaded").doubleValue()).as(where).isEqualTo(probability(loaded));
        for (Group group : Group.values()) {
            if (group.isCapped() && byGroup.containsKey(group.words())) {
                assertThat(byGroup.get(group.words()).abs().doubleValue())
                        .as("%s, %s", where, group.words())
                        .isLessThanOrEqualTo(WEIGHTS.value(group.capKey()));
            }
        }
    }

    private static boolean bearsOnArrivalAlone(String group) {
        return group.equals("landing") || group.equals("rival ways");
    }

    private static double probability(BigDecimal decibans) {
        return 1 / (1 + Math.pow(10, -decibans.doubleValue() / 10));
    }

    /** Up to six ships that call, fall silent, load, meet and land, or some of it, by chance. */
    private static World drawn(long seed) {
        Random random = new Random(seed);
        World world = new World().ordinaryTraffic();
        List<World.Ship> ships = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            double start = 20 + random.nextInt(200);
            World.Ship ship =
                    world.ship(273000100 + i).ofType(List.of(70, 70, 79, 80).get(random.nextInt(4)));
            ship.calls(random.nextBoolean() ? "RUVYP" : "RUVVO", start, start + 20);
            if (random.nextInt(4) > 0) {
                double dark = 14 + random.nextInt(60);
                ship.dark(start + 24, start + 24 + dark, new Point(42.6, 132.6), World.OFF_DUNAY, random.nextDouble());
            }
            if (random.nextInt(3) == 0) {
                ship.calls("KPNJN", start + 90, start + 110);
            }
            if (random.nextBoolean()) {
                ship.draught(start + 112, 4.0, 4.5 + 2 * random.nextDouble());
            }
            if (random.nextInt(3) == 0) {
                ship.declares(start + 113, "EGPSD");
            }
            if (!ships.isEmpty() && random.nextBoolean()) {
                String tier = random.nextBoolean() ? "alongside" : "near";
                ship.meets(ships.get(ships.size() - 1), start + 116, start + 122, new Point(40.5, 133.5), tier);
            }
            ship.calls(random.nextBoolean() ? "x-ru-dunay" : "KRPUS", start + 150, start + 180);
            ships.add(random.nextInt(4) == 0 ? ship.listed() : ship);
        }
        ships.forEach(World.Ship::sails);
        return world;
    }
}
