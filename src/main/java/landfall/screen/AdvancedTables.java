package landfall.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What stands outside the parties in OFAC's advanced XML: the meaning of numbers, identity documents, programmes. */
final class AdvancedTables {
    private static final String PROGRAMME = "Program";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<IdentityDocument>> documents = new HashMap<>();
    private final Map<String, Set<String>> programmes = new HashMap<>();

    /**
     * @param type as OFAC calls it: {@code MMSI}
     * @param number as printed
     */
    record IdentityDocument(String type, String number) {}

    /** Does something at the start of an element; may read the element's text. */
    interface AtElement {
        void at(String name) throws XMLStreamException;
    }

    /** Walks to the end of the element that the reader stands on. */
    static void inside(XMLStreamReader xml, AtElement each) throws XMLStreamException {
        String element = xml.getLocalName();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                each.at(xml.getLocalName());
                // the text of an element was read: the reader stands on its end
                depth -= xml.isEndElement() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException(element + " does not end");
            }
        }
    }

    void readValues(XMLStreamReader xml) throws XMLStreamException {
        inside(xml, name -> {
            String id = xml.getAttributeValue(null, "ID");
            if (id != null) {
                String party = xml.getAttributeValue(null, "PartyTypeID");
                String text = xml.getElementText().strip();
                // a ship is a sub-type, a person or entity only a type
                values.put(name + id, text.equals("Unknown") && party != null ? "PartyType" + party : text);
            }
        });
    }

    /** The meaning of a number, empty when the file does not explain it. */
    String value(String table, String id) {
        String text = values.getOrDefault(table + id, "");
        return values.getOrDefault(text, text);
    }

    void readDocument(XMLStreamReader xml) throws XMLStreamException {
        String identity = String.valueOf(xml.getAttributeValue(null, "IdentityID"));
        String type = value("IDRegDocType", xml.getAttributeValue(null, "IDRegDocTypeID"));
        inside(xml, name -> {
            if (name.equals("IDRegistrationNo")) {
                documents
                        .computeIfAbsent(identity, k -> new ArrayList<>(2))
                        .add(new IdentityDocument(type, xml.getElementText().strip()));
            }
        });
    }

    List<IdentityDocument> documents(String identity) {
        return documents.getOrDefault(identity, List.of());
    }

    void readProgramme(XMLStreamReader xml) throws XMLStreamException {
        String profile = String.valueOf(xml.getAttributeValue(null, "ProfileID"));
        boolean[] inProgramme = {false};
        inside(xml, name -> {
            if (name.equals("SanctionsMeasure")) {
                inProgramme[0] = value("SanctionsType", xml.getAttributeValue(null, "SanctionsTypeID"))
                        .equals(PROGRAMME);
            } else if (name.equals("Comment") && inProgramme[0]) {
                programmes
                        .computeIfAbsent(profile, k -> new LinkedHashSet<>(2))
                        .add(xml.getElementText().strip());
            }
        });
    }

    /** As the CSV files write several programmes, or null. */
    String programme(String profile) {
        Set<String> all = programmes.get(profile);
        return all == null ? null : String.join("] [", all);
    }
}
