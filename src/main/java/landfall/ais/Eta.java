package landfall.ais;

/** The estimated time of arrival as AIS carries it: month, day, hour and minute without a year. */
final class Eta {
    private Eta() {}

    /** As {@code MM-DDTHH:MMZ}; null when any part is "not available" or no such time. */
    static String of(int month, int day, int hour, int minute) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        return new StringBuilder(12)
                .append((char) ('0' + month / 10))
                .append((char) ('0' + month % 10))
                .append('-')
                .append((char) ('0' + day / 10))
                .append((char) ('0' + day % 10))
                .append('T')
                .append((char) ('0' + hour / 10))
                .append((char) ('0' + hour % 10))
                .append(':')
                .append((char) ('0' + minute / 10))
                .append((char) ('0' + minute % 10))
                .append('Z')
                .toString();
    }
}
