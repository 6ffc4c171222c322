package landfall.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The Specially Designated Nationals list in OFAC's advanced XML (the "Advanced Sanctions Data Model"). Unlike the CSV files it
 * marks weak aliases in place ({@code LowQuality}) and dates itself. Values are numbers that a table at its head explains, so
 * nothing here depends on the numbers. Identity documents come before the parties they belong to, programmes after them.
 */
final class OfacAdvancedXml implements ListReader {
    private static final Pattern ROOT = Pattern.compile("<(\\w+:)?Sanctions\\b[^>]*ADVANCED_XML|<DateOfIssue\\b");

    @Override
    public String format() {
        return "ofac-advanced-xml";
    }

    @Override
    public String recognise(ListFile file) {
        return file.head().stripLeading().startsWith("<")
                        && ROOT.matcher(file.head()).find()
                ? "ofac-sdn-advanced"
                : null;
    }

    @Override
    public Reading read(ListFile file, List<ListFile> beside) {
        Document document = new Document();
        List<String> problems = new ArrayList<>();
        try {
            document.read(SecureXml.reader(file.bytes()));
        } catch (XMLStreamException e) {
            problems.add("broken off or damaged after " + document.parties.size() + " entries");
        }
        return new Reading(document.entries(), document.date, null, List.copyOf(document.elements), problems);
    }

    /** The whole file, read once from front to back. */
    private static final class Document {
        private final AdvancedTables tables = new AdvancedTables();
        private final List<AdvancedParty> parties = new ArrayList<>();
        private final Set<String> elements = new TreeSet<>();
        private String date;

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    section(xml);
                }
            }
        }

        private void section(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            elements.add(name);
            switch (name) {
                case "DateOfIssue" -> date = date(xml);
                case "ReferenceValueSets" -> tables.readValues(xml);
                case "IDRegDocument" -> tables.readDocument(xml);
                case "DistinctParty" -> parties.add(AdvancedParty.read(xml, tables, elements));
                case "SanctionsEntry" -> tables.readProgramme(xml);
                default -> {
                    // a wrapper, or of no use here
                }
            }
        }

        private static String date(XMLStreamReader xml) throws XMLStreamException {
            int[] parts = new int[3];
            AdvancedTables.inside(xml, name -> {
                int part = List.of("Year", "Month", "Day").indexOf(name);
                if (part >= 0) {
                    parts[part] = number(xml.getElementText());
                }
            });
            return Stream.of(parts[0], parts[1], parts[2]).allMatch(p -> p > 0)
                    ? String.format(Locale.ROOT, "%04d-%02d-%02d", parts[0], parts[1], parts[2])
                    : null;
        }

        private static int number(String text) {
            return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
        }

        List<Entry> entries() {
            return parties.stream().map(party -> party.entry(tables)).toList();
        }
    }
}
