package landfall.dossier;

import java.util.List;
import java.util.Map;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.geo.Port;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Arrival;
import landfall.watch.Lead;
import landfall.watch.Watch;

/**
 * Everything one run found, in words of the field: what the store keeps, the pages show and the dossier writes.
 *
 * @param synthetic whether any input was marked synthetic
 * @param until last time heard in the ship positions, ISO, or null without positions
 * @param reports the documents read
 * @param claims every claim of every report, in order of report and place
 * @param files each case with its watch, leads and answer
 * @param tracks every track that a lead, or an event near a watched port, rests on
 * @param events every event detected, in time order
 * @param hits list hits by hull id
 * @param checked lists that were checked, with their dates, in words
 * @param ports ports named by events and watches, by id
 * @param rejects data errors by reason
 * @param inputs every input file with its SHA-256
 * @param configuration the effective configuration, key to value with unit
 * @param notices what the run had to say of its sources, such as of a clock that is wrong, in sentences
 */
public record Investigation(
        boolean synthetic,
        String until,
        List<Report> reports,
        List<Claim> claims,
        List<CaseFile> files,
        List<Track> tracks,
        List<Event> events,
        Map<String, List<Hit>> hits,
        List<String> checked,
        Map<String, Port> ports,
        Map<String, Long> rejects,
        List<Input> inputs,
        Map<String, String> configuration,
        List<String> notices) {
    public Investigation {
        // what earlier versions kept has none
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** Of a run that had nothing to say of its sources. */
    public Investigation(
            boolean synthetic,
            String until,
            List<Report> reports,
            List<Claim> claims,
            List<CaseFile> files,
            List<Track> tracks,
            List<Event> events,
            Map<String, List<Hit>> hits,
            List<String> checked,
            Map<String, Port> ports,
            Map<String, Long> rejects,
            List<Input> inputs,
            Map<String, String> configuration) {
        this(
                synthetic,
                until,
                reports,
                claims,
                files,
                tracks,
                events,
                hits,
                checked,
                ports,
                rejects,
                inputs,
                configuration,
                List.of());
    }

    /** The same with other answers. */
    public Investigation with(List<CaseFile> judged) {
        return with(reports, claims, judged, tracks, events);
    }

    /** The same of other documents and ships: what remains is about the run. */
    public Investigation with(
            List<Report> reports, List<Claim> claims, List<CaseFile> files, List<Track> tracks, List<Event> events) {
        return new Investigation(
                synthetic,
                until,
                reports,
                claims,
                files,
                tracks,
                events,
                hits,
                checked,
                ports,
                rejects,
                inputs,
                configuration,
                notices);
    }

    /**
     * One case and what became of it.
     *
     * @param theCase the allegation
     * @param watch what was looked for; null when no statement has a date or a party has no port we know
     * @param leads ways it may have gone, best first
     * @param arrival the answer; null when there is no watch, as nothing was looked for
     */
    public record CaseFile(Case theCase, Watch watch, List<Lead> leads, Arrival arrival) {
        public CaseFile {
            leads = List.copyOf(leads);
        }
    }

    /**
     * @param kind {@code report}, {@code ais} or {@code list}
     * @param name path as given, without the folder above the argument
     * @param bytes length
     * @param sha256 lower-case hex
     */
    public record Input(String kind, String name, long bytes, String sha256) {}
}
