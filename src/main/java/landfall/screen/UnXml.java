package landfall.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import landfall.vessel.Imo;

/**
 * The consolidated list of the UN Security Council as XML. It lists persons and entities; the ships designated under resolution
 * 1718 stand in a list of their own. {@code QUALITY} of an alias is {@code Low} for weak ones.
 */
final class UnXml implements ListReader {
    private static final Pattern ROOT = Pattern.compile("<CONSOLIDATED_LIST\\b");
    private static final Pattern COMPANY_IMO = Pattern.compile("\\bIMO number: (\\d{7})\\b");
    private static final List<String> NAME_PARTS = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    @Override
    public String format() {
        return "un-xml";
    }

    @Override
    public String recognise(ListFile file) {
        return ROOT.matcher(file.head()).find() ? "un-consolidated" : null;
    }

    @Override
    public Reading read(ListFile file, List<ListFile> beside) {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> elements = new TreeSet<>();
        String date = null;
        try {
            XMLStreamReader xml = SecureXml.reader(file.bytes());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("CONSOLIDATED_LIST")) {
                        String generated = xml.getAttributeValue(null, "dateGenerated");
                        date = generated == null || generated.length() < 10 ? null : generated.substring(0, 10);
                    } else if (name.equals("INDIVIDUAL") || name.equals("ENTITY")) {
                        entries.add(entry(xml, name, elements));
                    }
                }
            }
        } catch (XMLStreamException e) {
            problems.add("broken off or damaged after " + entries.size() + " entries");
        }
        return new Reading(entries, date, null, List.copyOf(elements), problems);
    }

    private static Entry entry(XMLStreamReader xml, String element, Set<String> elements) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        Set<Entry.Name> aliases = new LinkedHashSet<>();
        String quality = "";
        String inside = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(inside)) {
                inside = null;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                elements.add(inside == null ? name : inside);
                if (name.equals("QUALITY")) {
                    quality = text(xml);
                } else if (name.equals("ALIAS_NAME")) {
                    add(aliases, text(xml), kind(quality));
                    quality = "";
                } else if (inside == null && isGroup(name)) {
                    inside = name;
                } else if (inside == null) {
                    fields.putIfAbsent(name, text(xml));
                }
            }
        }
        return entry(element, fields, aliases);
    }

    private static Entry entry(String element, Map<String, String> fields, Set<Entry.Name> aliases) {
        Set<Entry.Name> names = new LinkedHashSet<>();
        String main = NAME_PARTS.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(" "));
        add(names, main, Entry.Kind.MAIN);
        add(names, fields.getOrDefault("NAME_ORIGINAL_SCRIPT", ""), Entry.Kind.ALIAS);
        names.addAll(aliases);
        boolean company = element.equals("ENTITY");
        String number = fields.getOrDefault("REFERENCE_NUMBER", fields.get("DATAID"));
        return new Entry(
                number == null ? main : number,
                company ? Entry.Schema.ORGANISATION : Entry.Schema.PERSON,
                List.copyOf(names),
                company ? imo(fields.getOrDefault("COMMENTS1", "")) : null,
                null,
                null,
                Stream.of("UN", fields.get("UN_LIST_TYPE"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                null);
    }

    /** The list has no field for it. */
    private static Integer imo(String comments) {
        Matcher number = COMPANY_IMO.matcher(comments);
        return number.find() && Imo.isOfCompany(Integer.parseInt(number.group(1)))
                ? Integer.valueOf(number.group(1))
                : null;
    }

    /** Elements that hold others; what is in them is not a field of the entry. */
    private static boolean isGroup(String name) {
        return name.startsWith("INDIVIDUAL_")
                || name.startsWith("ENTITY_")
                || List.of("DESIGNATION", "TITLE", "NATIONALITY", "LIST_TYPE", "LAST_DAY_UPDATED")
                        .contains(name);
    }

    private static Entry.Kind kind(String quality) {
        return quality.equals("Low") ? Entry.Kind.WEAK : quality.startsWith("f") ? Entry.Kind.FORMER : Entry.Kind.ALIAS;
    }

    private static void add(Set<Entry.Name> names, String text, Entry.Kind kind) {
        // several names in one element, as in "a) Abd b) Abdul"
        for (String name : text.split("(?:^|[;,]?\\s+)[a-z]\\)\\s+|;")) {
            if (!name.isBlank()) {
                names.add(new Entry.Name(name.strip(), kind));
            }
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        return xml.getElementText().strip().replaceAll("\\s+", " ");
    }
}
