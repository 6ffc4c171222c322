package landfall.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A legal instrument that a finding may touch. Landfall shows it as "may be relevant" and draws no legal conclusion.
 *
 * @param id short name: {@code unscr-1874-9}
 * @param title as it is cited
 * @param article paragraph or article
 * @param date day it was adopted, ISO
 * @param until day from which it no longer applied, ISO, or null
 * @param says what it provides, in our own words
 * @param address official text
 * @param suppliers countries whose deliveries it is about; empty = any
 * @param recipients countries whose purchases it is about; empty = any
 * @param arms whether it is about arms alone
 * @param events kinds of event it is about; empty = none needed
 * @param lists ids of lists a hit must come from; empty = none needed
 * @param listed text that the programme, ground or id of the hit must contain, or null
 */
public record Instrument(
        String id,
        String title,
        String article,
        String date,
        String until,
        String says,
        String address,
        List<String> suppliers,
        List<String> recipients,
        boolean arms,
        List<String> events,
        List<String> lists,
        String listed) {
    public Instrument {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(says);
        LocalDate.parse(date);
        if (until != null) {
            LocalDate.parse(until);
        }
        suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        events = events == null ? List.of() : List.copyOf(events);
        lists = lists == null ? List.of() : List.copyOf(lists);
    }

    /** {@code UN Security Council resolution 1874 (2009), paragraph 9, of 2009-06-12}. */
    public String citation() {
        return title + (article == null ? "" : ", " + article) + ", of " + date;
    }
}
