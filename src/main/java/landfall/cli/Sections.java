package landfall.cli;

import java.util.List;
import landfall.casework.CaseRules;
import landfall.casework.WatchWindow;
import landfall.config.Section;
import landfall.track.TrackSettings;

/** Every section of landfall.yml. */
final class Sections {
    static final List<Section> ALL = List.of(
            new Section("casework.case", CaseRules.class, "When statements speak of one transfer."),
            new Section("casework.watch", WatchWindow.class, "How long around the statements a voyage counts."),
            new Section("track", TrackSettings.class, "Which positions of one radio number one hull can have sailed."));

    private Sections() {}
}
