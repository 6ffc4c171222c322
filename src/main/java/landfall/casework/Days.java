package landfall.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.When;

/**
 * The days a date may mean: one for {@code 2022-11-02}, thirty for {@code 2022-11}.
 *
 * @param first earliest day
 * @param last latest day
 */
record Days(LocalDate first, LocalDate last) {
    static Optional<Days> of(When when) {
        return when == null ? Optional.empty() : of(when.value());
    }

    /** When a statement was made: as it says itself, else the day its report was published. */
    static Optional<Days> said(Claim claim, Report report) {
        return of(claim.saidAt()).or(() -> report == null ? Optional.empty() : of(report.published()));
    }

    /** As a person writes it: a day, else the span of days. */
    String text() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    static Optional<Days> of(String value) {
        try {
            return switch (value.length()) {
                case 4 -> {
                    Year year = Year.parse(value);
                    yield Optional.of(new Days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(value);
                    yield Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
                }
                default -> {
                    LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
                    yield Optional.of(new Days(day, day));
                }
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
