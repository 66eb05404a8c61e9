package org.studycal.account;

import java.net.URI;
import java.util.Map;

/** An account on a calendar server. Its text never shows a secret. */
public sealed interface Account {

    /** What the person calls it. */
    String name();

    /** What it is, in a few words and without a secret. */
    String description();

    /** Whether it may take the place of another account of its name. */
    default boolean mayReplace(Account other) {
        return getClass().equals(other.getClass());
    }

    /**
     * A CalDAV server.
     *
     * @param home address of the folder of the person's calendars
     */
    record CalDav(String name, URI home, String user, String password) implements Account {

        /** A new password may take an old one's place, and no person another's. */
        @Override
        public boolean mayReplace(Account other) {
            return other instanceof CalDav before
                    && before.home.equals(home)
                    && before.user.equals(user);
        }

        @Override
        public String description() {
            return "CalDAV, " + user + " at " + home.getHost();
        }

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

        public Google {
            tokens = Map.copyOf(tokens);
        }

        @Override
        public String description() {
            return "Google Calendar";
        }

        @Override
        public String toString() {
            return "Google[%s, %s]".formatted(name, client);
        }
    }

    /**
     * A calendar that whoever knows its address can read, and nobody can change.
     *
     * @param address a secret
     */
    record Web(String name, URI address) implements Account {

        @Override
        public String description() {
            return "calendar at a secret address of " + address.getHost();
        }

        @Override
        public String toString() {
            return "Web[%s, %s]".formatted(name, address.getHost());
        }
    }
}
