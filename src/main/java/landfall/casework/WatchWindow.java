package landfall.casework;

import java.time.Duration;
import landfall.setting.Setting;

/**
 * How long around a case's statements ships are looked at.
 *
 * @param loadingBefore a loading counts so long before the first day the cargo may have moved
 * @param arrivalAfter an arrival counts so long after the last day that the statements speak of
 */
public record WatchWindow(
        @Setting(
                value = "14 d",
                meaning = "how long before the first day alleged a loading counts",
                source = "our judgement: cargo waits on board and dates are reported late")
        Duration loadingBefore,

        @Setting(
                value = "90 d",
                meaning = "how long after the last statement an arrival counts",
                source =
                        "Rajin to Novorossiysk through Suez is about 9,000 nm, 38 days at 10 kn; doubled for waiting and transshipment, rounded up")
        Duration arrivalAfter) {}
