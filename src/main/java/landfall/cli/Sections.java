package landfall.cli;

import java.util.List;
import java.util.stream.Stream;
import landfall.casework.CaseRules;
import landfall.casework.WatchWindow;
import landfall.config.Section;
import landfall.detect.Detectors;
import landfall.feed.LiveSettings;
import landfall.flink.ClockSettings;
import landfall.flink.EngineSettings;
import landfall.match.MatchSettings;
import landfall.match.Weights;
import landfall.remote.AlertSettings;
import landfall.remote.ModelSettings;
import landfall.remote.Subscriptions;
import landfall.screen.NameSettings;
import landfall.store.StoreSettings;
import landfall.track.TrackSettings;

/** Every section of landfall.yml. */
final class Sections {
    static final List<Section> ALL = Stream.of(
                    Stream.of(
                            new Section(
                                    "reports",
                                    Subscriptions.class,
                                    "Where reports come from while Landfall runs, and what another machine may cost."),
                            new Section(
                                    "model",
                                    ModelSettings.class,
                                    "A language model that may propose statements. Each is held against the text; none counts until a person accepts it."),
                            new Section("casework.case", CaseRules.class, "When statements speak of one transfer."),
                            new Section(
                                    "casework.watch",
                                    WatchWindow.class,
                                    "How long around the statements a voyage counts."),
                            new Section(
                                    "clocks",
                                    ClockSettings.class,
                                    "What is known of the clocks of sources. Where two sources are hours apart, Landfall says so and leaves it to you. It can tell only where"
                                            + " both hear three ships under way at twenty places or more, with three decimals of a degree; logs whose receivers have the same names are"
                                            + " one source. The end of the data is not where up to eight ships say that are hours ahead of many others, with at most one row"
                                            + " in a thousand; more are believed, and then all others look silent at the end: see --until."),
                            new Section(
                                    "track",
                                    TrackSettings.class,
                                    "Which positions of one radio number one hull can have sailed."),
                            new Section("screen", NameSettings.class, "When two names are the same ship or party.")),
                    Detectors.ALL.stream().map(line -> new Section("detect." + line.name(), line.type(), line.what())),
                    Stream.of(
                            new Section(
                                    "store",
                                    StoreSettings.class,
                                    "What keeps everything between two starts. Kept with no run, printed in no dossier.",
                                    false),
                            new Section(
                                    "engine",
                                    EngineSettings.class,
                                    "What carries the detectors through files. Kept with no run, as the events do not depend on it.",
                                    false),
                            new Section("live", LiveSettings.class, "How the feeds of landfall serve are kept."),
                            new Section(
                                    "alerts",
                                    AlertSettings.class,
                                    "Where landfall serve sends what changes in the cases. Kept with no run, printed in no dossier.",
                                    false),
                            new Section(
                                    "match", MatchSettings.class, "What counts as a way from supplier to recipient."),
                            new Section("weights", Weights.class, "What each reason weighs, in decibans.")))
            .flatMap(sections -> sections)
            .toList();

    private Sections() {}
}
