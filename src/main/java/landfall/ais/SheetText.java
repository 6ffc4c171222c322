package landfall.ais;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import landfall.reject.Refusal;

/** The rows of the first sheet of a workbook as the text of a table, made while it is read. Its texts alone are in memory. */
final class SheetText extends InputStream {
    /** A sheet has at most 1,048,576 rows of 16,384 cells; a part that unpacks to more is a bomb. */
    private static final long LARGEST_PART = 4L << 30;
    /** Of a column of names that all differ, some hundred thousand. */
    private static final int MOST_TEXT = 1 << 26;

    private static final int MOST_COLUMNS = 1000;
    private static final int DAYS_TO_1970 = 25_569;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final ZipFile zip;
    private final String name;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final int sheets;
    private final boolean from1904;
    private final XMLStreamReader sheet;
    private final List<String> columns;
    private String damage;
    private byte[] ready;
    private int at;

    private SheetText(ZipFile zip, String name) throws IOException, XMLStreamException {
        this.zip = zip;
        this.name = name;
        List<String> all = zip.stream()
                .map(ZipEntry::getName)
                .filter(n -> n.matches("xl/worksheets/sheet\\d{1,6}\\.xml"))
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("no sheet in it");
        }
        sheets = all.size();
        from1904 = isFrom1904();
        readTexts();
        readStyles();
        sheet = part(all.get(0));
        List<String> first = row();
        columns = first == null ? List.of() : first;
        ready = line(columns);
    }

    /** @throws Refusal when it is damaged or a bomb */
    static SheetText open(Path file, String name) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new SheetText(zip, name);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    List<String> columns() {
        return columns;
    }

    int sheets() {
        return sheets;
    }

    /** No document type, no entities: a workbook needs none. */
    private XMLStreamReader part(String part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new Bounded(zip.getInputStream(entry), name));
    }

    private boolean isFrom1904() throws IOException, XMLStreamException {
        XMLStreamReader xml = part("xl/workbook.xml");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("workbookPr")) {
                String said = xml.getAttributeValue(null, "date1904");
                return "1".equals(said) || "true".equals(said);
            }
        }
        return false;
    }

    private void readTexts() throws IOException, XMLStreamException {
        XMLStreamReader xml = part("xl/sharedStrings.xml");
        long length = 0;
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml, "si");
                length += text.length() + 16;
                if (length > MOST_TEXT) {
                    throw new Refusal("more text than is read of a workbook: save it as CSV");
                }
                texts.add(text);
            }
        }
    }

    /** Which styles of cells show a number as a time: ECMA-376 part 1, 18.8.30. */
    private void readStyles() throws IOException, XMLStreamException {
        XMLStreamReader xml = part("xl/styles.xml");
        Set<String> own = new HashSet<>();
        boolean inCells = false;
        while (xml != null && xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inCells = true;
                    case "numFmt" -> {
                        if (isOfTime(xml.getAttributeValue(null, "formatCode")) && own.size() < MOST_COLUMNS) {
                            own.add(xml.getAttributeValue(null, "numFmtId"));
                        }
                    }
                    case "xf" -> {
                        if (inCells && dates.size() < 1 << 16) {
                            String id = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
                            dates.add(own.contains(id) || id.matches("1[4-9]|2[0-2]|4[5-7]"));
                        }
                    }
                    default -> {
                        // says nothing of times
                    }
                }
            }
        }
    }

    private static boolean isOfTime(String format) {
        return format != null
                && format.length() < 256
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ymdhs].*");
    }

    /** The text in an element, without what tells how to say it. */
    private String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean told = false;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                told = xml.getLocalName().equals("t");
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                told = false;
            } else if (told && xml.isCharacters() && text.length() < 1 << 15) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The next row, or null at the end. */
    private List<String> row() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (sheet.hasNext()) {
            int what = sheet.next();
            if (what == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
                return cells;
            }
            if (what == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
                int column = column(sheet.getAttributeValue(null, "r"), cells.size());
                String cell = cell();
                while (cells.size() < column && column < MOST_COLUMNS) {
                    cells.add("");
                }
                if (cells.size() < MOST_COLUMNS) {
                    cells.add(cell);
                }
            }
        }
        return null;
    }

    /** {@code AB12} is column 27. */
    private static int column(String place, int otherwise) {
        int column = 0;
        int letters = 0;
        while (place != null
                && letters < Math.min(3, place.length())
                && place.charAt(letters) >= 'A'
                && place.charAt(letters) <= 'Z') {
            column = column * 26 + place.charAt(letters++) - 'A' + 1;
        }
        return letters == 0 ? otherwise : Math.max(otherwise, column - 1);
    }

    private String cell() throws XMLStreamException {
        String type = sheet.getAttributeValue(null, "t");
        String style = sheet.getAttributeValue(null, "s");
        if ("inlineStr".equals(type)) {
            return text(sheet, "c");
        }
        String value = "";
        boolean isValue = false;
        while (sheet.hasNext()) {
            int what = sheet.next();
            if (what == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) {
                break;
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                isValue = sheet.getLocalName().equals("v");
            } else if (isValue && sheet.isCharacters() && value.length() < 1 << 15) {
                value += sheet.getText();
            }
        }
        double number = Cell.number(value.strip());
        if ("s".equals(type)) {
            return number >= 0 && number < texts.size() ? texts.get((int) number) : "";
        }
        boolean plain = type == null || type.equals("n");
        return plain && isDate(style) && !Double.isNaN(number) ? time(number) : value;
    }

    private boolean isDate(String style) {
        double index = Cell.number(style);
        return index >= 0 && index < dates.size() && dates.get((int) index);
    }

    /** Days since 1900 or 1904, to the second as a cell shows them; the time of day alone stays one. */
    private String time(double days) {
        long seconds = Math.round((days + (from1904 ? DAYS_FROM_1900_TO_1904 : 0) - DAYS_TO_1970) * 86_400);
        String time = Instant.ofEpochSecond(Math.max(-1L << 40, Math.min(1L << 40, seconds)))
                .toString();
        return days < 1 && days >= 0 ? time.substring(11, time.length() - 1) : time;
    }

    private static byte[] line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "\"" : ",\"")
                    .append(cell.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' '))
                    .append('"');
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        while (at == ready.length) {
            try {
                List<String> next = row();
                if (next == null) {
                    return -1;
                }
                ready = line(next);
                at = 0;
            } catch (XMLStreamException | RuntimeException e) {
                damage = String.valueOf(e.getMessage());
                return -1;
            }
        }
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, b, from, n);
        at += n;
        return n;
    }

    /** What ended it before its end, or null. */
    String damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops a bomb with a sentence. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long left = LARGEST_PART;

        Bounded(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            int n = super.read(b, from, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new ZipException(name + " unpacks to more than " + LARGEST_PART + " bytes, the bound");
            }
            return n;
        }
    }
}
