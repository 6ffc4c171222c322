package landfall.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Capitals that stand for their governments ("Belgrade denied it"), by the names Unicode CLDR gives the cities of the world's time
 * zones. Those that mean something else as well stay out: Brussels (the European Union), La Paz, Amman (written as Oman in Arabic).
 */
final class Capitals {
    private static final String ZONES = """
            Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Asmera Africa/Bamako Africa/Bangui Africa/Banjul
            Africa/Bissau Africa/Brazzaville Africa/Bujumbura Africa/Cairo Africa/Conakry Africa/Dakar Africa/Freetown
            Africa/Gaborone Africa/Harare Africa/Juba Africa/Kampala Africa/Khartoum Africa/Kigali Africa/Kinshasa
            Africa/Libreville Africa/Luanda Africa/Lusaka Africa/Malabo Africa/Maputo Africa/Mogadishu Africa/Monrovia
            Africa/Nairobi Africa/Ndjamena Africa/Niamey Africa/Nouakchott Africa/Ouagadougou Africa/Tripoli
            Africa/Windhoek America/Asuncion America/Bogota America/Buenos_Aires America/Caracas America/Havana
            America/Lima America/Managua America/Montevideo America/Paramaribo America/Port-au-Prince
            America/Santo_Domingo America/Tegucigalpa Asia/Ashgabat Asia/Baghdad Asia/Baku Asia/Bangkok Asia/Beirut
            Asia/Bishkek Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Dushanbe Asia/Jakarta Asia/Jerusalem Asia/Kabul
            Asia/Kathmandu Asia/Kuala_Lumpur Asia/Manila Asia/Muscat Asia/Nicosia Asia/Phnom_Penh Asia/Pyongyang
            Asia/Riyadh Asia/Seoul Asia/Taipei Asia/Tashkent Asia/Tbilisi Asia/Tehran Asia/Tokyo Asia/Ulaanbaatar
            Asia/Vientiane Asia/Yerevan Atlantic/Reykjavik Europe/Amsterdam Europe/Athens Europe/Belgrade Europe/Berlin
            Europe/Bratislava Europe/Bucharest Europe/Budapest Europe/Chisinau Europe/Copenhagen Europe/Dublin
            Europe/Helsinki Europe/Kiev Europe/Lisbon Europe/Ljubljana Europe/London Europe/Madrid Europe/Minsk
            Europe/Moscow Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Riga Europe/Rome
            Europe/Sarajevo Europe/Skopje Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Tirane Europe/Vienna
            Europe/Vilnius Europe/Warsaw Europe/Zagreb
            """;

    private Capitals() {}

    /** Name in the language, and the country's code. */
    static Map<String, String> in(String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        Map<String, String> capitals = new TreeMap<>();
        for (String zone : ZONES.trim().split("\\s+")) {
            String name = names.getExemplarLocationName(zone);
            if (name != null && !name.isBlank()) {
                capitals.put(name, TimeZone.getRegion(zone));
            }
        }
        return capitals;
    }
}
