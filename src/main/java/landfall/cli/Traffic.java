package landfall.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.flink.Detection;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.reject.Rejects;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * What a run saw of ships, and what lists say of them; with what was said it makes an {@link Investigation}.
 *
 * @param until the last time heard, ISO, or null without positions
 * @param hits list hits by hull id
 * @param checked lists that were checked, in words
 * @param rejects data errors by reason
 * @param notices what there is to say of sources, in sentences
 */
record Traffic(
        String until,
        List<Track> tracks,
        List<Event> events,
        Map<String, List<Hit>> hits,
        List<String> checked,
        Map<String, Long> rejects,
        List<String> notices) {

    static Traffic of(Detection.Result seen, HullScreening screened, Rejects rejects) {
        return new Traffic(
                seen.lastHeard() == null ? null : seen.lastHeard().toString(),
                seen.tracks(),
                seen.events(),
                screened.hits(),
                screened.told(),
                rejects.byReason(),
                seen.clocks());
    }

    static Traffic of(Investigation found) {
        return new Traffic(
                found.until(),
                found.tracks(),
                found.events(),
                found.hits(),
                found.checked(),
                found.rejects(),
                found.notices());
    }

    /** Of all this, what the record of one ship needs: its own tracks and events, and the ships it met. */
    Traffic around(List<Track> own) {
        Set<String> ids = own.stream().map(Track::id).collect(Collectors.toSet());
        Set<String> wanted = new LinkedHashSet<>(ids);
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Encounter met && (ids.contains(met.track()) || ids.contains(met.otherTrack()))) {
                wanted.add(met.track());
                wanted.add(met.otherTrack());
                kept.add(met);
            } else if (ids.contains(event.track())) {
                kept.add(event);
            }
        }
        List<Track> met = tracks.stream().filter(t -> wanted.contains(t.id())).toList();
        return new Traffic(until, met, kept, hits, checked, rejects, notices);
    }

    Investigation investigation(
            boolean synthetic,
            Statements said,
            List<CaseFile> files,
            Ports ports,
            List<Input> inputs,
            Map<String, String> configuration) {
        return new Investigation(
                synthetic,
                until,
                said.reports(),
                said.claims(),
                files,
                tracks,
                events,
                hits,
                checked,
                portsNamed(files, ports),
                rejects,
                inputs,
                configuration,
                notices);
    }

    private Map<String, Port> portsNamed(List<CaseFile> files, Ports ports) {
        Map<String, Port> named = new TreeMap<>();
        for (CaseFile file : files) {
            if (file.watch() != null) {
                file.watch().supplierPorts().forEach(port -> named.put(port.id(), port));
                file.watch().recipientPorts().forEach(port -> named.put(port.id(), port));
            }
        }
        for (Event event : events) {
            if (event instanceof Event.PortVisit visit) {
                ports.find(visit.port()).ifPresent(port -> named.put(port.id(), port));
            }
        }
        return named;
    }
}
