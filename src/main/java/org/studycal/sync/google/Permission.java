package org.studycal.sync.google;

import com.google.api.services.calendar.CalendarScopes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.studycal.account.Account;

/**
 * What a person lets studycal do.
 *
 * @param refreshToken a secret that gets access for an hour, again and again
 * @param scopes Google's names for what it reaches
 */
record Permission(String refreshToken, Set<String> scopes) {

    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String SCOPES = "scopes";

    Permission {
        scopes = Set.copyOf(scopes);
    }

    static Permission of(Account.Google account) {
        return new Permission(
                account.tokens().getOrDefault(REFRESH_TOKEN, ""),
                Set.copyOf(List.of(account.tokens().getOrDefault(SCOPES, "").split(" ", -1))));
    }

    Map<String, String> tokens() {
        return Map.of(REFRESH_TOKEN, refreshToken, SCOPES, String.join(" ", new TreeSet<>(scopes)));
    }

    boolean seesAllCalendars() {
        return scopes.contains(CalendarScopes.CALENDAR_CALENDARLIST_READONLY);
    }

    /** Google's names for what a person is asked for. */
    static List<String> scopes(Reach reach) {
        return switch (reach) {
            case OWN -> List.of(CalendarScopes.CALENDAR_APP_CREATED);
            case BUSY_TIMES ->
                    List.of(
                            CalendarScopes.CALENDAR_APP_CREATED,
                            CalendarScopes.CALENDAR_CALENDARLIST_READONLY,
                            CalendarScopes.CALENDAR_EVENTS_FREEBUSY);
            case BUSY_TITLES ->
                    List.of(
                            CalendarScopes.CALENDAR_APP_CREATED,
                            CalendarScopes.CALENDAR_CALENDARLIST_READONLY,
                            CalendarScopes.CALENDAR_EVENTS_READONLY);
        };
    }

    @Override
    public String toString() {
        return "Permission[%s]".formatted(scopes);
    }
}
