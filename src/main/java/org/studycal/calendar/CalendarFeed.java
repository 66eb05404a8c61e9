package org.studycal.calendar;

import java.nio.charset.StandardCharsets;

/** A calendar file as a web server offers it to programs that subscribe to it. */
public final class CalendarFeed {

    /** How to have it shown elsewhere, in Markdown. */
    public static final String GUIDE =
            """
            # Subscribe to this calendar

            Put the `.ics` files of this folder where a web server offers them, and write them anew with
            `studycal publish` after each replan. A subscription is read-only: what is moved or deleted
            there does not come back to the plan (`studycal sync` does that), and whoever knows the
            address can read it.

            | program | how | how soon a change is seen |
            | --- | --- | --- |
            | Google Calendar | *Other calendars*, *+*, *From URL* | after 12 to 24 hours; nothing makes it faster |
            | Apple Calendar | *File*, *New Calendar Subscription* | as set there, from 5 minutes to a week |
            | Outlook on the web | *Add calendar*, *Subscribe from web* | after some hours |
            | Thunderbird | *New Calendar*, *On the Network* | as set there, half an hour by default |

            The files ask to be read again every 12 hours; some programs follow that.
            """;

    /** Asked for in the words of RFC 7986, and in those that Microsoft's programs know. */
    private static final String REFRESH =
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n";

    private static final String FIRST_PART = "\r\nBEGIN:V";

    private CalendarFeed() {}

    /** The file that says how often to read it again. */
    public static byte[] of(byte[] calendar) {
        String text = new String(calendar, StandardCharsets.UTF_8);
        int first = text.indexOf(FIRST_PART);
        int at = first < 0 ? text.lastIndexOf("END:VCALENDAR") : first + 2;
        return (text.substring(0, at) + REFRESH + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }
}
