package landfall.web;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Arabic, Hebrew and Persian on paper: which way each stretch of a paragraph runs, and Arabic letters in the forms they have beside one
 * another, by ICU's implementation of the Unicode Bidirectional Algorithm (UAX 9). A browser does this itself; a PDF does not.
 */
final class RightToLeft implements BidiSplitter {
    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi.setPara(
                paragraph, direction == RTL ? Bidi.RTL : direction == LTR ? Bidi.LTR : Bidi.LEVEL_DEFAULT_LTR, null);
    }

    @Override
    public int countTextRuns() {
        return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        BidiRun run = bidi.getVisualRun(index);
        return new BidiTextRun(run.getStart(), run.getLength(), run.isEvenRun() ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return switch (Bidi.getBaseDirection(paragraph)) {
            case Bidi.RTL -> RTL;
            case Bidi.LTR -> LTR;
            default -> NEUTRAL;
        };
    }

    /** Puts the letters of a stretch in the order in which they are drawn. */
    static final class Reorderer implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return shaped(text, ArabicShaping.LETTERS_SHAPE);
        }

        @Override
        public String deshapeText(String text) {
            return shaped(text, ArabicShaping.LETTERS_UNSHAPE);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shaped(String text, int how) {
            try {
                return new ArabicShaping(how | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK)
                        .shape(text);
            } catch (ArabicShapingException e) {
                return text; // letters apart can be read, too
            }
        }
    }
}
