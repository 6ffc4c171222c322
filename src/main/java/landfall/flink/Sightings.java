package landfall.flink;

import java.nio.charset.StandardCharsets;
import landfall.detect.Link;
import landfall.detect.Sighting;
import landfall.vessel.ByMmsi;

/** Sightings, and the pairs found among them, as they travel: by the million, so not by {@link Records}. */
final class Sightings {
    private Sightings() {}

    static void write(Sighting s, Pack out) {
        out.i8(s.slot());
        out.i4(s.mmsi());
        out.text(s.track());
        out.i4(s.imo());
        out.f8(s.lat());
        out.f8(s.lon());
        out.f8(s.speedKnots());
    }

    /** Id of a track, and the same as it is written. */
    record Track(String id, byte[] written) {}

    /** @param tracks seen before, by MMSI: a ship is on the same one nearly always, whose id is then not made again */
    static Sighting read(Unpack in, ByMmsi<Track> tracks) {
        long slot = in.i8();
        int mmsi = in.i4();
        Track track = tracks.get(mmsi);
        if (track == null || !in.goesOnWith(track.written)) {
            byte[] written = in.raw();
            track = new Track(new String(written, StandardCharsets.UTF_8), written);
            tracks.put(mmsi, track);
        }
        return new Sighting(slot, track.id, mmsi, in.i4(), in.f8(), in.f8(), in.f8());
    }

    static void write(Link link, Pack out) {
        out.i8(link.slot());
        write(link.a(), out);
        write(link.b(), out);
        out.f8(link.meters());
        out.i4(link.crowd());
    }

    static Link readLink(Unpack in, ByMmsi<Track> tracks) {
        return new Link(in.i8(), read(in, tracks), read(in, tracks), in.f8(), in.i4());
    }
}
