package org.studycal.sync.google;

/** Pages of Google's console, where a person makes a client of their own. */
public final class ConsolePages {

    public static final String ENABLE_API =
            "https://console.cloud.google.com/apis/library/calendar-json.googleapis.com";
    public static final String CLIENTS = "https://console.cloud.google.com/auth/clients";
    public static final String AUDIENCE = "https://console.cloud.google.com/auth/audience";

    private ConsolePages() {}
}
