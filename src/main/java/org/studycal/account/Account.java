package org.studycal.account;

import java.net.URI;
import java.util.Map;

/** An account on a calendar server. Its text never shows a secret. */
public sealed interface Account {

    /** What the person calls it. */
    String name();

    /**
     * A CalDAV server.
     *
     * @param home address of the folder of the person's calendars
     */
    record CalDav(String name, URI home, String user, String password) implements Account {

        @Override
        public String toString() {
            return "CalDav[%s, %s, %s]".formatted(name, home, user);
        }
    }

    /**
     * Google Calendar.
     *
     * @param client id of the person's own client
     * @param secret that client's secret
     * @param tokens what Google's client library keeps of the permission
     */
    record Google(String name, String client, String secret, Map<String, String> tokens)
            implements Account {

        @Override
        public String toString() {
            return "Google[%s, %s]".formatted(name, client);
        }
    }
}
