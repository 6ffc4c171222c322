package landfall.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text was broken into lines of a fixed width, if it was.
 *
 * @param width of the widest line that was broken; 0 where no line tells
 */
record Margin(int width) {
    /** Widest text that is broken at a fixed width: 72 to 80 characters in mail, up to about 110 in PDF. */
    private static final int WIDEST = 120;
    /** Narrowest line that was broken; newspaper columns of PDFs have about 40. */
    private static final int NARROWEST = 35;
    /** Share of the widest line that a broken one has at least: a word is left over. */
    private static final double FILLED = 0.7;
    /** Share of lines that keep to the margin where there is one: addresses of pages and tables do not. */
    private static final double MOST = 0.9;
    /** The widest line that tells of the margin may be a few letters short of it. */
    private static final int SLACK = 5;
    /** So many breaks in one run that all lie at a margin are no chance; our judgement. */
    private static final int NO_CHANCE = 3;

    private static final Margin NONE = new Margin(0);

    /** What the lines tell of the margin that a small letter goes on from, or one of a script that has no small ones. */
    static Margin of(List<List<Row>> runs) {
        List<Row> broken = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        for (List<Row> run : runs) {
            for (int i = 0; i + 1 < run.size(); i++) {
                Row row = run.get(i);
                if (row.width() >= NARROWEST && row.width() <= WIDEST && mayRunOn(row, run.get(i + 1))) {
                    broken.add(row);
                    after.add(run.get(i + 1));
                }
            }
        }
        if (broken.size() < NO_CHANCE && after.stream().noneMatch(Row::beginsSmall)) {
            return NONE;
        }
        int[] widths = broken.stream().mapToInt(Row::width).sorted().toArray();
        Margin margin = new Margin(widths[(int) Math.ceil(MOST * widths.length) - 1]);
        int kept = 0;
        for (int i = 0; i < broken.size(); i++) {
            kept += margin.filled(broken.get(i), after.get(i)) ? 1 : 0;
        }
        long rows = runs.stream().mapToLong(List::size).sum();
        long wider =
                runs.stream().flatMap(List::stream).filter(margin::exceeded).count();
        return kept >= MOST * broken.size() && wider <= (1 - MOST) * rows ? margin : NONE;
    }

    /** The rows that belong together, each paragraph's. */
    List<List<Row>> paragraphs(List<Row> run) {
        if (run.stream().filter(Row::isOfTable).count() * 2 > run.size()) {
            return run.stream().map(List::of).toList();
        }
        if (width == 0) {
            return isBroken(run) || isEven(run)
                    ? List.of(run)
                    : run.stream().map(List::of).toList();
        }
        boolean list = run.stream().filter(Row::isMarked).count() > 1;
        List<List<Row>> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < run.size(); i++) {
            boolean ends = i + 1 == run.size()
                    || list && run.get(i + 1).isMarked()
                    || i == from && isHeading(run.get(i), run.get(i + 1))
                    || !goesOver(run.get(i), run.get(i + 1));
            if (ends) {
                List<Row> rows = run.subList(from, i + 1);
                paragraphs.addAll(
                        rows.size() == run.size() || isSentence(rows)
                                ? List.of(rows)
                                : rows.stream().map(List::of).toList());
                from = i + 1;
            }
        }
        return paragraphs;
    }

    private boolean goesOver(Row row, Row next) {
        return runsOn(row, next) && row.width() >= NARROWEST && row.width() >= FILLED * width && !exceeded(row)
                || filled(row, next);
    }

    /** Beside lines that the writer ended, what neither ends in a sentence nor runs over its lines are headlines. */
    private static boolean isSentence(List<Row> rows) {
        boolean sentence = rows.get(rows.size() - 1).endsSentence();
        for (int i = 0; i + 1 < rows.size() && !sentence; i++) {
            Row row = rows.get(i);
            sentence = runsOn(row, rows.get(i + 1)) || row.hangs() || row.endsInComma();
        }
        return sentence;
    }

    private static boolean isHeading(Row row, Row next) {
        return !runsOn(row, next) && (row.isTitle() || row.isCapitals() && !next.isCapitals());
    }

    private boolean filled(Row row, Row next) {
        return row.width() >= NARROWEST && row.width() + 1 + next.firstWord() > width && !exceeded(row);
    }

    private boolean exceeded(Row row) {
        return row.width() > width + SLACK;
    }

    /** Of texts without a margin that is kept to, as in letters of different widths: all lines are about as wide. */
    private static boolean isBroken(List<Row> run) {
        int widest = widest(run);
        if (run.size() < 2 || widest > WIDEST) {
            return false;
        }
        int over = 0;
        for (int i = 0; i + 1 < run.size(); i++) {
            Row row = run.get(i);
            if (row.span().length() < NARROWEST || row.span().length() < FILLED * widest) {
                return false;
            }
            over += runsOn(row, run.get(i + 1)) ? 1 : 0;
        }
        return over * 3 >= run.size() - 1 && over > 0;
    }

    /** No small letter tells, but every line is filled, and a sentence stands at the end and at few other lines' ends. */
    private static boolean isEven(List<Row> run) {
        int breaks = run.size() - 1;
        int widest = widest(run);
        if (breaks < 1 || widest > WIDEST || !run.get(breaks).endsSentence()) {
            return false;
        }
        Margin own = new Margin(widest);
        int over = 0;
        int hanging = 0;
        for (int i = 0; i < breaks; i++) {
            Row row = run.get(i);
            if (!own.filled(row, run.get(i + 1)) || run.get(i + 1).isMarked() || isHeading(row, run.get(i + 1))) {
                return false;
            }
            over += row.endsSentence() ? 0 : 1;
            hanging += row.hangs() || row.endsInComma() ? 1 : 0;
        }
        return hanging == breaks || breaks >= NO_CHANCE && over * 2 > breaks;
    }

    private static int widest(List<Row> run) {
        return run.stream().mapToInt(Row::width).max().orElse(0);
    }

    private static boolean runsOn(Row row, Row next) {
        return !row.endsSentence() && next.beginsSmall();
    }

    /** A script without small letters tells less, so that several lines must agree. */
    private static boolean mayRunOn(Row row, Row next) {
        return !row.endsSentence() && (next.beginsSmall() || next.hasNoCase());
    }
}
