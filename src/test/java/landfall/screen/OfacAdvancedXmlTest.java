package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacAdvancedXmlTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="https://example.org/exports/ADVANCED_XML"><DateOfIssue CalendarTypeID="1"><Year>2026</Year>
            <Month>1</Month><Day>9</Day></DateOfIssue><ReferenceValueSets>
            <AliasTypeValues><AliasType ID="1">A.K.A.</AliasType><AliasType ID="2">F.K.A.</AliasType>
            <AliasType ID="3">Name</AliasType></AliasTypeValues>
            <FeatureTypeValues><FeatureType ID="1">Vessel Call Sign</FeatureType></FeatureTypeValues>
            <IDRegDocTypeValues><IDRegDocType ID="7">Vessel Registration Identification</IDRegDocType>
            <IDRegDocType ID="8">MMSI</IDRegDocType></IDRegDocTypeValues>
            <NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType>
            </NamePartTypeValues>
            <PartySubTypeValues><PartySubType ID="1" PartyTypeID="3">Vessel</PartySubType>
            <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
            <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="3">Transport</PartyType></PartyTypeValues>
            <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues></ReferenceValueSets>
            <Locations><Location ID="5"/></Locations>
            <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="7" IdentityID="61">
            <IDRegistrationNo>IMO 9000015</IDRegistrationNo></IDRegDocument>
            <IDRegDocument ID="2" IDRegDocTypeID="8" IdentityID="61"><IDRegistrationNo>273000015</IDRegistrationNo>
            </IDRegDocument></IDRegDocuments>
            """;
    private static final String PARTIES = """
            <DistinctParties>
            <DistinctParty FixedRef="101"><Profile ID="101" PartySubTypeID="1"><Identity ID="61" Primary="true">
            <Alias AliasTypeID="2" Primary="false" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart>
            <NamePartValue NamePartGroupID="91">BLUE HERON</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <Alias AliasTypeID="3" Primary="true" LowQuality="false"><DocumentedName ID="2"><DocumentedNamePart>
            <NamePartValue NamePartGroupID="91">GREY HERON</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            </Identity><Feature ID="3" FeatureTypeID="1"><FeatureVersion><VersionDetail>XQAB1</VersionDetail></FeatureVersion>
            </Feature></Profile></DistinctParty>
            <DistinctParty FixedRef="102"><Profile ID="102" PartySubTypeID="4"><Identity ID="62" Primary="true">
            <Alias AliasTypeID="3" Primary="true" LowQuality="false"><DocumentedName ID="3">
            <DocumentedNamePart><NamePartValue NamePartGroupID="92">DOE</NamePartValue></DocumentedNamePart>
            <DocumentedNamePart><NamePartValue NamePartGroupID="93">John</NamePartValue></DocumentedNamePart>
            </DocumentedName></Alias>
            <Alias AliasTypeID="1" Primary="false" LowQuality="true"><DocumentedName ID="4"><DocumentedNamePart>
            <NamePartValue NamePartGroupID="93">The Pilot</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="92" NamePartTypeID="1"/></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="93" NamePartTypeID="2"/></MasterNamePartGroup></NamePartGroups>
            </Identity></Profile></DistinctParty>
            </DistinctParties>
            """;
    private static final String PROGRAMMES = """
            <SanctionsEntries><SanctionsEntry ID="1" ProfileID="101"><EntryEvent><Comment/></EntryEvent>
            <SanctionsMeasure SanctionsTypeID="1"><Comment>DEMO-EO1</Comment></SanctionsMeasure></SanctionsEntry>
            </SanctionsEntries></Sanctions>
            """;

    @TempDir
    Path folder;

    private Screening with(String content) throws IOException {
        Files.writeString(folder.resolve("SDN_ADVANCED.XML"), content);
        return Screening.load(List.of(folder), new Rejects());
    }

    @Test
    void aShipHasItsNumbersItsNamesAndItsProgramme() throws IOException {
        Screening screening = with(HEAD + PARTIES + PROGRAMMES);
        assertThat(screening.vessel(9000015, null, List.of()))
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).contains("DEMO-EO1"));
        assertThat(screening.vessel(null, 273000015, List.of())).hasSize(1);
        assertThat(screening.ask(Asked.vessel(null, null, "xqab1", List.of()))).hasSize(1);
        assertThat(screening.vessel(null, null, List.of("Blue Heron")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).contains("former name of GREY HERON"));
    }

    @Test
    void aCompanyHasItsImoNumber() throws IOException {
        String company = """
                <DistinctParty FixedRef="103"><Profile ID="103" PartySubTypeID="5"><Identity ID="63" Primary="true">
                <Alias AliasTypeID="3" Primary="true" LowQuality="false"><DocumentedName ID="5"><DocumentedNamePart>
                <NamePartValue NamePartGroupID="94">HERON LINE</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                </Identity></Profile></DistinctParty></DistinctParties>
                """;
        String numbers = """
                <IDRegDocument ID="3" IDRegDocTypeID="9" IdentityID="63"><IDRegistrationNo>1234567</IDRegistrationNo>
                </IDRegDocument><IDRegDocument ID="4" IDRegDocTypeID="9" IdentityID="63">
                <IDRegistrationNo>IMO 5342883</IDRegistrationNo></IDRegDocument></IDRegDocuments>
                """;
        Screening screening = with(HEAD.replace("</IDRegDocuments>", numbers)
                        .replace(
                                "</IDRegDocTypeValues>",
                                "<IDRegDocType ID=\"9\">Identification Number</IDRegDocType></IDRegDocTypeValues>")
                        .replace(
                                "</PartySubTypeValues>",
                                "<PartySubType ID=\"5\" PartyTypeID=\"2\">Unknown</PartySubType></PartySubTypeValues>")
                        .replace("</PartyTypeValues>", "<PartyType ID=\"2\">Entity</PartyType></PartyTypeValues>")
                + PARTIES.replace("</DistinctParties>", company)
                + PROGRAMMES);
        assertThat(screening.ask(new Asked(Entry.Schema.ORGANISATION, 5342883, null, null, List.of())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).contains("same IMO company number 5342883"));
    }

    @Test
    void aPersonsFamilyNameStandsFirstAsInTheTables() throws IOException {
        assertThat(with(HEAD + PARTIES + PROGRAMMES).name("John Doe", "Person"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.matchedName()).isEqualTo("DOE, John"));
    }

    @Test
    void aWeakAliasIsSearchedAndMarked() throws IOException {
        assertThat(with(HEAD + PARTIES + PROGRAMMES).name("the pilot", "Person"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.explanation()).contains("weak alias"));
    }

    @Test
    void itDatesItselfAndTellsElementsNobodyKnows() throws IOException {
        Screening screening =
                with(HEAD + PARTIES.replace("</DistinctParties>", "<Novelty/></DistinctParties>") + PROGRAMMES);
        assertThat(screening.checked()).singleElement().satisfies(c -> {
            assertThat(c.date()).isEqualTo("2026-01-09");
            assertThat(c.problems()).contains("columns not read: Novelty");
        });
    }

    @Test
    void cutOffItSaysSoAndKeepsWhatWasRead() throws IOException {
        Screening screening = with(HEAD + PARTIES);
        assertThat(screening.checked().get(0).problems()).anyMatch(p -> p.contains("broken off"));
        assertThat(screening.vessel(9000015, null, List.of())).hasSize(1);
    }
}
