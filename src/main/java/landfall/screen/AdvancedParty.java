package landfall.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import landfall.vessel.Imo;

/** One party of OFAC's advanced XML: a ship, person or organisation. */
final class AdvancedParty {
    private static final Pattern IMO = Pattern.compile("(?:IMO )?(\\d{7})");
    /** Other numbers of companies stand without the letters. */
    private static final Pattern COMPANY_IMO = Pattern.compile("IMO (\\d{7})");

    private static final Pattern MMSI = Pattern.compile("(\\d{9})");

    private final XMLStreamReader xml;
    private final AdvancedTables tables;
    private final Set<Entry.Name> names = new LinkedHashSet<>();
    private final Map<String, String> partTypes = new HashMap<>();
    private final List<NamePart> parts = new ArrayList<>();
    private Entry.Kind kind = Entry.Kind.MAIN;
    private String id = "";
    private String profile = "";
    private String identity = "";
    private Entry.Schema schema = Entry.Schema.ANY;
    private String feature = "";
    private String callSign;

    /** Part of a name; which part it is, is told only after all names. */
    private record NamePart(int name, Entry.Kind kind, String group, String text) {}

    private AdvancedParty(XMLStreamReader xml, AdvancedTables tables) {
        this.xml = xml;
        this.tables = tables;
    }

    static AdvancedParty read(XMLStreamReader xml, AdvancedTables tables, Set<String> elements)
            throws XMLStreamException {
        AdvancedParty party = new AdvancedParty(xml, tables);
        party.id = attribute(xml, "FixedRef");
        int[] name = {0};
        AdvancedTables.inside(xml, element -> {
            elements.add(element);
            name[0] += element.equals("DocumentedName") ? 1 : 0;
            party.at(element, name[0]);
        });
        party.putNamesTogether();
        return party;
    }

    private void at(String element, int name) throws XMLStreamException {
        switch (element) {
            case "Profile" -> {
                profile = attribute(xml, "ID");
                schema = schema(tables.value("PartySubType", attribute(xml, "PartySubTypeID")));
            }
            case "Identity" -> identity = attribute(xml, "ID");
            case "Alias" -> kind = kind();
            case "NamePartValue" ->
                parts.add(new NamePart(
                        name,
                        kind,
                        attribute(xml, "NamePartGroupID"),
                        xml.getElementText().strip()));
            case "NamePartGroup" ->
                partTypes.put(attribute(xml, "ID"), tables.value("NamePartType", attribute(xml, "NamePartTypeID")));
            case "Feature" -> feature = tables.value("FeatureType", attribute(xml, "FeatureTypeID"));
            case "VersionDetail" -> {
                if (feature.equals("Vessel Call Sign")) {
                    callSign = xml.getElementText().strip();
                }
            }
            default -> {
                // of no use here
            }
        }
    }

    private Entry.Kind kind() {
        if (attribute(xml, "LowQuality").equals("true")) {
            return Entry.Kind.WEAK;
        }
        if (attribute(xml, "Primary").equals("true")) {
            return Entry.Kind.MAIN;
        }
        return tables.value("AliasType", attribute(xml, "AliasTypeID")).startsWith("F")
                ? Entry.Kind.FORMER
                : Entry.Kind.ALIAS;
    }

    private static Entry.Schema schema(String type) {
        return type.equals("Entity") ? Entry.Schema.ORGANISATION : Entry.Schema.of(type);
    }

    private void putNamesTogether() {
        Map<Integer, List<NamePart>> byName = new LinkedHashMap<>();
        parts.forEach(part ->
                byName.computeIfAbsent(part.name, k -> new ArrayList<>()).add(part));
        byName.values().forEach(name -> names.add(new Entry.Name(text(name), name.get(0).kind)));
    }

    /** The family name first, as in the CSV files: {@code DOE, John}. */
    private String text(List<NamePart> name) {
        String family = joined(name, true);
        String others = joined(name, false);
        return family.isEmpty() || others.isEmpty() ? family + others : family + ", " + others;
    }

    private String joined(List<NamePart> name, boolean family) {
        return name.stream()
                .filter(part -> partTypes.getOrDefault(part.group, "").equals("Last Name") == family)
                .map(NamePart::text)
                .collect(Collectors.joining(" "));
    }

    Entry entry(AdvancedTables tables) {
        Integer imo = null;
        Integer mmsi = null;
        Set<Integer> companies = new LinkedHashSet<>();
        for (AdvancedTables.IdentityDocument document : tables.documents(identity)) {
            if (schema == Entry.Schema.ORGANISATION) {
                companyImo(document.number()).ifPresent(companies::add);
            } else if (schema == Entry.Schema.VESSEL && document.type().equals("Vessel Registration Identification")) {
                imo = shipImo(document.number());
            } else if (schema == Entry.Schema.VESSEL && document.type().equals("MMSI")) {
                mmsi = number(MMSI, document.number());
            }
        }
        return new Entry(
                id,
                schema,
                names.stream().sorted((x, y) -> x.kind().compareTo(y.kind())).toList(),
                companies.stream().findFirst().orElse(imo),
                companies.stream().skip(1).toList(),
                mmsi,
                callSign,
                tables.programme(profile),
                null);
    }

    private static Integer shipImo(String text) {
        Integer imo = number(IMO, text);
        return imo != null && Imo.isValid(imo) ? imo : null;
    }

    private static Optional<Integer> companyImo(String text) {
        return Optional.ofNullable(number(COMPANY_IMO, text)).filter(Imo::isOfCompany);
    }

    private static Integer number(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.matches() ? Integer.valueOf(m.group(1)) : null;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
