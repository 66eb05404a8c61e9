package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.caldav.CalDavRemote;
import org.studycal.sync.caldav.LiveServer;
import org.studycal.web.WebClient;
import org.studycal.web.WebRequest;

/** Calendars of a CalDAV server, on real ones. */
class CalendarsOfAccountsTest {

    private static final WebClient CLIENT = new WebClient(Duration.ofSeconds(60), 1_000_000);

    @TempDir private Path data;
    @TempDir private Path folder;

    private static void put(RemoteCalendar calendar, String uid, String time) throws Exception {
        String body =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20270101T000000Z
                SUMMARY:%s
                %s
                DURATION:PT1H
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(uid, uid, time)
                        .replace("\n", "\r\n");
        String proof =
                Base64.getEncoder()
                        .encodeToString(
                                (LiveServer.USER + ":" + LiveServer.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        CLIENT.ask(
                                        new WebRequest(
                                                "PUT",
                                                URI.create(calendar.id()).resolve(uid + ".ics"),
                                                Map.of(
                                                        "Authorization",
                                                        "Basic " + proof,
                                                        "Content-Type",
                                                        "text/calendar; charset=utf-8"),
                                                body))
                                .isFine())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(LiveServer.Kind.class)
    void a_calendar_of_an_account_is_read_like_a_file(LiveServer.Kind kind) throws Exception {
        Workplace workplace =
                Workplace.withGuitar(folder).file("password", LiveServer.PASSWORD + "\n");
        try (LiveServer server = LiveServer.start(kind, data)) {
            CalDavRemote remote =
                    new CalDavRemote(server.account(CLIENT), CLIENT, Instant.EPOCH, ZoneOffset.UTC);
            RemoteCalendar family = remote.makeCalendar("Family");
            put(remote.makeCalendar("Work"), "meeting", "DTSTART:20270324T110000Z");
            put(family, "concert", "DTSTART:20270324T100000Z");
            put(family, "long-ago", "DTSTART:20200324T100000Z");
            put(family, "choir", "DTSTART:20250106T150000Z\nRRULE:FREQ=WEEKLY");
            workplace
                    .run(
                            "connect",
                            "caldav",
                            server.address().toString(),
                            "--user",
                            LiveServer.USER,
                            "--password-file",
                            "password",
                            "--as",
                            "home")
                    .exits(ErrorHandler.FINE);
            commitment(workplace, "account: home, calendar: Family");
            busy(workplace)
                    .exits(ErrorHandler.FINE)
                    .prints("concert")
                    .prints("3 busy, 0 free")
                    .complains("fetched/home-Family.ics")
                    .complains("fetched just now");
            assertThat(folder.resolve("problems/fetched"))
                    .isDirectoryContaining("glob:**/home-Family.ics")
                    .isDirectoryNotContaining("glob:**/*.unfinished");

            commitment(workplace, "account: home, calendar: Famly");
            busy(workplace).refuses("no calendar \"Famly\"", "did you mean \"Family\"?");
            commitment(workplace, "account: home");
            busy(workplace).refuses("expected \"calendar\": ", "\"Family\"", "\"Work\"");
            commitment(workplace, "account: hom, calendar: Family");
            busy(workplace).refuses("guitar.yaml:18:15: ", "did you mean \"home\"?");
        }
        commitment(workplace, "account: home, calendar: Family");
        workplace.at("2027-03-22T11:00:00Z");
        busy(workplace)
                .prints("3 busy, 0 free")
                .complains("127.0.0.1 cannot be reached; the copy of the last time counts")
                .complains("fetched 3 hours ago");
    }

    @ParameterizedTest
    @EnumSource(LiveServer.Kind.class)
    void an_empty_calendar_takes_nothing(LiveServer.Kind kind) throws Exception {
        Workplace workplace =
                Workplace.withGuitar(folder).file("password", LiveServer.PASSWORD + "\n");
        try (LiveServer server = LiveServer.start(kind, data)) {
            new CalDavRemote(server.account(CLIENT), CLIENT, Instant.EPOCH, ZoneOffset.UTC)
                    .makeCalendar("Empty");
            workplace.run(
                    "connect",
                    "caldav",
                    server.address().toString(),
                    "--user",
                    LiveServer.USER,
                    "--password-file",
                    "password",
                    "--as",
                    "home");
            commitment(workplace, "account: home, calendar: Empty");
            busy(workplace).exits(ErrorHandler.FINE).prints("0 busy, 0 free");
            // The only one needs no name; Xandikos makes one by itself.
            commitment(workplace, "account: home");
            StudycalRun unnamed = busy(workplace);
            switch (kind) {
                case RADICALE -> unnamed.exits(ErrorHandler.FINE).prints("0 busy, 0 free");
                case XANDIKOS -> unnamed.refuses("several calendars");
            }
        }
    }

    private static void commitment(Workplace workplace, String keys) throws Exception {
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml") + "commitments:\n  - {" + keys + "}\n");
    }

    private static StudycalRun busy(Workplace workplace) {
        return workplace.run("busy", "--problem", "guitar");
    }
}
