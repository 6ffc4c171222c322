package landfall.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.reject.Refusal;
import landfall.screen.Asked;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
import landfall.vessel.Track;
import picocli.CommandLine.Option;

/** One ship, by the one number or name that the caller has of it. */
final class AskedShip {

    private static final int MOST_TOLD = 5;

    @Option(
            names = "--imo",
            paramLabel = "I",
            converter = GivenNumber.class,
            description = "IMO number: the hull, whatever it calls itself")
    private Integer imo;

    @Option(names = "--mmsi", paramLabel = "M", converter = GivenNumber.class, description = "MMSI: the radio's number")
    private Integer mmsi;

    @Option(names = "--name", paramLabel = "N", description = "name, exactly as it is sent, in capitals or not")
    private String name;

    void requireSense() {
        requireNumbers(imo, mmsi);
        if (name != null && name.isBlank()) {
            throw new Refusal("--name: a blank is no name; give the ship's name, or --imo or --mmsi.");
        }
    }

    /** A question that nothing can answer would look like one that is clear. */
    static void requireNumbers(Integer imo, Integer mmsi) {
        if (imo != null && !Imo.isValid(imo)) {
            throw new Refusal("--imo: " + imo + " is no IMO number; "
                    + (imo >= 1_000_000 && imo <= 9_999_999
                            ? "its check digit is wrong."
                            : "it has seven digits" + (Questions.isOfAShip(imo) ? ", an MMSI nine." : ".")));
        }
        if (mmsi != null && !Questions.isOfAShip(mmsi)) {
            throw new Refusal("--mmsi: " + mmsi + " is no MMSI of a ship; it has nine digits.");
        }
    }

    String inWords() {
        return imo != null ? "IMO " + imo : mmsi != null ? "MMSI " + mmsi : "\"" + name.strip() + "\"";
    }

    /** The question to the lists, for a ship that was not heard. */
    Asked asked() {
        return Asked.vessel(imo, mmsi, null, name == null ? List.of() : List.of(name));
    }

    /** All tracks of the one ship that it is. */
    List<Track> among(List<Track> tracks) {
        Set<String> hulls =
                tracks.stream().filter(this::is).map(Track::hull).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Track> own = tracks.stream().filter(t -> hulls.contains(t.hull())).toList();
        Set<Integer> imos = own.stream()
                .map(Track::imo)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Integer> radios = own.stream().map(Track::mmsi).collect(Collectors.toCollection(LinkedHashSet::new));
        if (imos.size() > 1 || name != null && imos.isEmpty() && radios.size() > 1) {
            throw new Refusal(inWords() + " was used by several ships: "
                    + own.stream()
                            .map(AskedShip::inWords)
                            .distinct()
                            .limit(MOST_TOLD)
                            .collect(Collectors.joining("; "))
                    + "; give the one you mean by --imo or --mmsi.");
        }
        return own;
    }

    private boolean is(Track track) {
        if (imo != null) {
            return imo.equals(track.imo());
        }
        return mmsi != null ? mmsi == track.mmsi() : track.identities().stream().anyMatch(this::isCalledSo);
    }

    private boolean isCalledSo(Identity identity) {
        return identity.name() != null && plain(identity.name()).equals(plain(name));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static String inWords(Track track) {
        return (track.identity() == null || track.identity().name() == null
                        ? "a ship without a name"
                        : track.identity().name())
                + (track.imo() == null ? "" : ", IMO " + track.imo()) + ", MMSI " + track.mmsi();
    }
}
