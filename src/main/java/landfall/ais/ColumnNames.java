package landfall.ais;

/** Names of columns as tables have them, letters and digits only, the more telling first; each list may grow. */
final class ColumnNames {
    static final String[] TIMES = {
        "timestamp",
        "basedatetime",
        "time",
        "datetime",
        "timeutc",
        "utc",
        "dateutc",
        "datetimeutc",
        "msgtime",
        "receivedat",
        "postime",
        "positiontime",
        "dtposutc",
        "timestamputc",
        "timestampexternal",
        "positiontimestamp",
        "movementdatetime",
        "receivedtime",
        "recvtime",
        "messagetime",
        "eventtime",
        "updatetime",
        "lastupdate",
        "unixtime",
        "epoch",
        "ts",
        "t",
        "date"
    };

    static final String[] DATES = {"date", "dateutc", "utcdate", "day"};
    static final String[] SPEEDS = {
        "speed",
        "sog",
        "speedknots",
        "speedoverground",
        "sogknots",
        "sogkn",
        "sogkts",
        "speedkn",
        "speedkts",
        "speedovergroundknots"
    };
    static final String[] COURSES = {"course", "cog", "coursedegrees", "courseoverground", "cogdeg", "coursedeg"};
    static final String[] DRAUGHTS = {"draught", "draft", "draughtmeters", "draughtm", "draftm", "maximumdraught"};
    static final String[] HEADINGS = {"heading", "trueheading", "headingdegrees", "hdg", "headingdeg"};
    static final String[] STATUSES = {
        "status",
        "navigationalstatus",
        "navstatus",
        "navigationstatus",
        "navstat",
        "navstatuscode",
        "navigationalstatuscode",
        "movestatus"
    };
    static final String[] DESTINATIONS = {"destination", "dest"};
    static final String[] LENGTHS = {"length", "lengthmeters", "loa", "lengthoverall", "vessellength"};
    static final String[] WIDTHS = {"width", "widthmeters", "beam", "vesselwidth", "breadth"};
    static final String[] SHIP_TYPES = {
        "shiptype", "vesseltype", "typecode", "shipandcargotype", "shiptypecode", "vesseltypecode"
    };
    static final String[] MESSAGE_TYPES = {"messageid", "messagetype", "msgtype", "messagenr"};
    /** MarineTraffic's, whose speeds are in tenths of a knot. */
    static final String IN_TENTHS_OF_KNOTS = "dsrc";
    /** The Danish Maritime Authority's, who write the day first. */
    static final String TYPE_OF_MOBILE = "typeofmobile";

    static final String[] SHIPS = {"mmsi", "ssvid", "sourcemmsi", "userid", "vesselmmsi", "mmsinumber", "mmsino"};
    static final String[] LATITUDES = {
        "lat", "latitude", "y", "latdeg", "latitudedeg", "latdd", "decimallatitude", "positionlatitude"
    };
    static final String[] LONGITUDES = {
        "lon",
        "longitude",
        "lng",
        "long",
        "x",
        "londeg",
        "longitudedeg",
        "londd",
        "decimallongitude",
        "positionlongitude"
    };
    static final String[] NAMES = {"name", "vesselname", "shipname"};
    static final String[] NUMBERS = {"imo", "imonumber", "imono", "imonr", "lrimoshipno"};
    static final String CALL_SIGN = "callsign";

    private ColumnNames() {}
}
