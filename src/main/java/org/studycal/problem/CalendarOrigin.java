package org.studycal.problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a calendar is that is no file; a copy of it is kept beside the problem. */
public sealed interface CalendarOrigin {

    /** What two origins differ in, without a secret. */
    String key();

    /** An address that the problem names. */
    record Address(URI address) implements CalendarOrigin {

        @Override
        public String key() {
            return Digest.of(address.toString().getBytes(StandardCharsets.UTF_8));
        }

        /** Whoever sees it may not be meant to read the calendar. */
        @Override
        public String toString() {
            return "Address[" + address.getHost() + "]";
        }
    }

    /**
     * A calendar of an account.
     *
     * @param account its name
     * @param calendar title or id of the calendar, where the account has several
     * @param place points at the account's name in the problem
     */
    record OfAccount(String account, Optional<String> calendar, Fault place)
            implements CalendarOrigin {

        @Override
        public String key() {
            return account + calendar.map(title -> " " + title).orElse("");
        }
    }
}
