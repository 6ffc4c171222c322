package landfall.flink;

import landfall.detect.Link;
import landfall.detect.Sighting;

/** Sightings, and the pairs found among them, as they travel: by the million, so not by {@link Records}. */
final class Sightings {
    private Sightings() {}

    static void write(Sighting s, Pack out) {
        out.i8(s.slot());
        out.text(s.track());
        out.i4(s.mmsi());
        out.i4(s.imo());
        out.f8(s.lat());
        out.f8(s.lon());
        out.f8(s.speedKnots());
    }

    static Sighting read(Unpack in) {
        return new Sighting(in.i8(), in.text(), in.i4(), in.i4(), in.f8(), in.f8(), in.f8());
    }

    static void write(Link link, Pack out) {
        out.i8(link.slot());
        write(link.a(), out);
        write(link.b(), out);
        out.f8(link.meters());
        out.i4(link.crowd());
    }

    static Link readLink(Unpack in) {
        return new Link(in.i8(), read(in), read(in), in.f8(), in.i4());
    }
}
