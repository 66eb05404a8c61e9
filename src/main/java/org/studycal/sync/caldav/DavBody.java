package org.studycal.sync.caldav;

import java.util.List;
import java.util.stream.Collectors;

/** The bodies of questions to a CalDAV server. */
final class DavBody {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String SPACES =
            " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";

    private DavBody() {}

    /** Asks for properties. */
    static String propfind(String... properties) {
        return element("D:propfind", prop(properties));
    }

    /** Asks for what changed since a token, or for everything where that is empty. */
    static String syncCollection(String token) {
        return element(
                "D:sync-collection",
                "<D:sync-token>"
                        + escaped(token)
                        + "</D:sync-token><D:sync-level>1</D:sync-level>"
                        + prop("D:getetag"));
    }

    /** Asks for events. */
    static String multiget(List<String> hrefs) {
        return element(
                "C:calendar-multiget",
                prop("D:getetag", "C:calendar-data")
                        + hrefs.stream()
                                .map(href -> "<D:href>" + escaped(href) + "</D:href>")
                                .collect(Collectors.joining()));
    }

    /**
     * Asks for the events that touch a stretch of time.
     *
     * @param from in UTC, {@code 20270104T000000Z}
     */
    static String query(String from, String to) {
        return query("<C:time-range start=\"%s\" end=\"%s\"/>".formatted(from, to));
    }

    /** Asks for all events that come back, whenever that is. */
    static String series() {
        return query("<C:prop-filter name=\"RRULE\"/>");
    }

    private static String query(String condition) {
        return element(
                "C:calendar-query",
                prop("D:getetag", "C:calendar-data")
                        + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">"
                        + condition
                        + "</C:comp-filter></C:comp-filter></C:filter>");
    }

    /** Makes a calendar for events. */
    static String mkcalendar(String title) {
        return element(
                "C:mkcalendar",
                "<D:set><D:prop><D:displayname>"
                        + escaped(title)
                        + "</D:displayname><C:supported-calendar-component-set>"
                        + "<C:comp name=\"VEVENT\"/></C:supported-calendar-component-set>"
                        + "</D:prop></D:set>");
    }

    private static String prop(String... properties) {
        StringBuilder prop = new StringBuilder("<D:prop>");
        for (String property : properties) {
            prop.append('<').append(property).append("/>");
        }
        return prop.append("</D:prop>").toString();
    }

    private static String element(String name, String content) {
        return HEAD + "<" + name + SPACES + ">" + content + "</" + name + ">\n";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }
}
