package landfall.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up names of companies and ships in the patterns that registers are full of. Nobody is meant; a screening that cries out at
 * more than a few of them cannot be used.
 */
final class InnocentNames {
    private static final String[] FIRST = split(
            "Blue Golden Silver Northern Southern Eastern Western Atlantic Pacific Nordic Baltic Alpine Royal Green Bright Swift"
                    + " Grand Noble Clear Crystal Amber Coral Emerald Ivory Scarlet Polar Arctic Tropical Iberian Hellenic Celtic"
                    + " Danube Rhine Volga Adriatic Aegean Levant Bosphorus Gulf Bengal Malabar Andaman Java Coastal Inland");
    private static final String[] SECOND = split(
            "Heron Falcon Eagle Dolphin Albatross Petrel Swan Otter Seal Whale Horizon Pioneer Venture Harmony Liberty Spirit"
                    + " Breeze Wave Tide Harbour Bridge Meadow Summit Valley Forest River Island Beacon Anchor Compass Voyager Mariner"
                    + " Trader Express Fortune Grace Glory Triumph Legend Dream Sunrise Sunset Moon Comet Orchid Lotus Jasmine Tulip Pearl"
                    + " Diamond");
    private static final String[] GIVEN = split(
            "Anna Maria Elena Sofia Ingrid Astrid Helga Greta Katarina Natalia Irina Olga Leila Fatima Yasmin Aisha Mei Yuki"
                    + " Hana Priya Lakshmi Rosa Carmen Lucia Chiara Bianca Claire Amelie Emma Charlotte Karin Johanna Nikolaos Georgios"
                    + " Stefan Andreas Henrik Lars Magnus Pedro Carlos Marco Giovanni Hassan Mustafa Ahmet Kemal Rajesh Wei Jun");
    private static final String[] FAMILY = split(
            "Schmidt Mueller Jensen Hansen Larsen Nilsson Virtanen Kowalski Novak Horvat Popescu Ivanov Petrov Papadopoulos"
                    + " Yilmaz Demir Haddad Khoury Nakamura Tanaka Suzuki Park Choi Chen Zhang Nguyen Tran Singh Patel Sharma Rossi"
                    + " Bianchi Garcia Fernandez Silva Santos Dubois Laurent Janssen Visser Okafor Mensah Smith Taylor Wilson Murphy");
    private static final String[] PLACE = split(
            "Hamburg Bremen Antwerp Rotterdam Gdansk Riga Tallinn Helsinki Bergen Aarhus Hull Cardiff Dublin Bilbao Porto"
                    + " Genoa Trieste Split Piraeus Izmir Mersin Haifa Aqaba Jeddah Muscat Mumbai Cochin Colombo Chittagong Penang"
                    + " Surabaya Manila Kaohsiung Busan Osaka Yokohama Vancouver Houston Santos Callao Valparaiso Durban Mombasa");
    private static final String[] TRADE = split(
            "Shipping|Trading|Logistics|Marine Services|Foods|Textiles|Engineering|Construction|Electronics|Steel|Chemicals"
                    + "|Pharma|Packaging|Furniture|Travel|Consulting|Software|Agro|Motors|Plastics|Import Export|Maritime|Fisheries"
                    + "|Offshore|Energy|Petroleum|Metals|Investments|Real Estate|General Trading|Freight Forwarding|Tankers|Bulk Carriers",
            "\\|");
    private static final String[] FORM = split(
            "Ltd|Limited|LLC|GmbH|AG|S.A.|SA|B.V.|Inc.|Corp.|Co. Ltd|Pte Ltd|Pvt. Ltd.|S.r.l.|SpA|A/S|Oy|AB|Sp. z o.o.|d.o.o."
                    + "|OOO|JSC|FZE|S.L.|Ltda|PLC|Sdn Bhd|K.K.",
            "\\|");
    private static final String[] OWNER =
            split("Ever Maersk Hanjin Stolt Bow Nord Star Sea Ocean Asian Cape Santa Saint");

    private final Random random;

    InnocentNames(long seed) {
        random = new Random(seed);
    }

    List<String> companies(int count) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            names.add(
                    switch (k % 5) {
                        case 0 -> any(FIRST) + " " + any(SECOND) + " " + any(TRADE) + " " + any(FORM);
                        case 1 -> any(FAMILY) + " " + any(TRADE) + " " + any(FORM);
                        case 2 -> any(PLACE) + " " + any(TRADE) + " " + any(FORM);
                        case 3 -> any(FAMILY) + " & " + any(FAMILY) + " " + any(FORM);
                        default -> any(SECOND) + " " + any(TRADE) + " (" + any(PLACE) + ") " + any(FORM);
                    });
        }
        return names;
    }

    List<String> ships(int count) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            names.add(
                    switch (k % 6) {
                        case 0 -> any(FIRST) + " " + any(SECOND);
                        case 1 -> any(GIVEN) + " " + any(FAMILY).charAt(0);
                        case 2 -> any(OWNER) + " " + any(SECOND);
                        case 3 -> any(PLACE) + " " + any(SECOND);
                        case 4 -> any(SECOND) + " " + (1 + random.nextInt(30));
                        default -> any(GIVEN) + " " + any(SECOND);
                    });
        }
        return names;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String[] split(String words) {
        return split(words, " ");
    }

    private static String[] split(String words, String by) {
        return words.split(by);
    }
}
