package landfall.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import landfall.geo.PlaceNames;

/**
 * Writes a small sanctions list in the twelve columns of OFAC's {@code sdn.csv}: the listed ships of a world under a former
 * name, among invented ships that sail nowhere.
 */
final class SanctionsRegister {
    private static final String HEADER =
            "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks";
    private static final int OTHERS = 12;

    private final World world;

    SanctionsRegister(World world) {
        this.world = world;
    }

    void write(Path file) throws IOException {
        RandomGenerator random = World.random(world.seed, "register");
        // names and numbers of a yard of its own would repeat those of the world's ships: letters X and Z keep them
        // apart
        Particulars.Yard yard = new Particulars.Yard(random);
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        int number = 900_001;
        for (ShipLog log : world.ships) {
            if (log.listed) {
                csv.append(row(
                        number++,
                        yard.name() + " X",
                        log.ship.imo(),
                        log.said.get(0).flag()));
            }
        }
        for (int i = 0; i < OTHERS; i++) {
            int imo;
            do {
                imo = yard.build("listed-" + i, "general-cargo").imo();
            } while (isSailing(imo));
            csv.append(row(number++, yard.name() + " Z", imo, yard.ordinaryFlag()));
        }
        Files.writeString(file, csv);
    }

    private boolean isSailing(int imo) {
        return world.ships.stream().anyMatch(log -> log.ship.imo() == imo);
    }

    private static String row(int number, String name, int imo, String flag) {
        String country = PlaceNames.of(flag);
        return String.join(
                        ",",
                        List.of(
                                String.valueOf(number),
                                quoted(name),
                                quoted("vessel"),
                                quoted("SYNTHETIC"),
                                "-0- ",
                                "-0- ",
                                quoted("General Cargo"),
                                "-0- ",
                                "-0- ",
                                quoted(country),
                                "-0- ",
                                quoted("Synthetic entry, no real vessel; Vessel Registration Identification IMO " + imo
                                        + " (vessel).")))
                + "\n";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
