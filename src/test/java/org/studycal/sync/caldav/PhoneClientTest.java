package org.studycal.sync.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteEvent;
import org.studycal.web.WebClient;

/** Somebody else's programs, vdirsyncer and khal, on the same calendar as a phone would be. */
class PhoneClientTest {

    private static final Instant TEN = Instant.parse("2027-01-05T10:00:00Z");

    @TempDir private Path folder;

    @Test
    void what_is_written_is_shown_elsewhere_and_what_is_changed_there_is_seen() throws Exception {
        LiveServer.needs("vdirsyncer");
        LiveServer.needs("khal");
        WebClient client = new WebClient(Duration.ofMinutes(2), 50_000_000);
        Path data = Files.createDirectory(folder.resolve("server"));
        try (LiveServer server = LiveServer.start(LiveServer.Kind.RADICALE, data)) {
            CalDavRemote remote =
                    new CalDavRemote(server.account(client), client, Instant.EPOCH, ZoneOffset.UTC);
            RemoteCalendar calendar = remote.makeCalendar("Juggling");
            remote.create(calendar, "aaaaa", session("one", TEN));
            remote.create(calendar, "bbbbb", session("two", TEN.plus(Duration.ofDays(1))));
            configure(server);

            run("vdirsyncer", "discover");
            run("vdirsyncer", "sync");
            assertThat(run("khal", "list", "2027-01-01", "30d"))
                    .contains("2027-01-05", "11:00-12:00 Read one", "11:00-12:00 Read two");

            change("Read one");
            run("vdirsyncer", "sync");
            List<RemoteEvent> seen = remote.list(calendar, Optional.empty()).events();
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().uid()).isEqualTo("one@studycal");
            assertThat(seen.getFirst().start()).isEqualTo(TEN.minus(Duration.ofHours(2)));
        }
    }

    private static PlannedEvent session(String name, Instant start) {
        return new PlannedEvent(
                name + "@studycal",
                0,
                "Read " + name,
                "",
                "",
                new EventTime.Span(start, start.plus(Duration.ofHours(1))),
                ZoneId.of("Europe/Berlin"),
                OptionalInt.empty(),
                true);
    }

    /** Moves one event two hours ahead, and deletes the other ones. */
    private void change(String title) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("phone"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ics")).toList()) {
                String text = Files.readString(file);
                if (text.contains(title)) {
                    Files.writeString(
                            file,
                            text.replace("20270105T110000", "20270105T090000")
                                    .replace("20270105T120000", "20270105T100000"));
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    private void configure(LiveServer server) throws IOException {
        Files.writeString(
                folder.resolve("vdirsyncer"),
                """
                [general]
                status_path = "%1$s/status/"
                [pair both]
                a = "phone"
                b = "server"
                collections = ["from b"]
                [storage phone]
                type = "filesystem"
                path = "%1$s/phone/"
                fileext = ".ics"
                [storage server]
                type = "caldav"
                url = "%2$s"
                username = "%3$s"
                password = "%4$s"
                """
                        .formatted(folder, server.address(), LiveServer.USER, LiveServer.PASSWORD));
        Files.writeString(
                folder.resolve("khal"),
                """
                [calendars]
                [[all]]
                path = %1$s/phone/*
                type = discover
                [sqlite]
                path = %1$s/khal.db
                [locale]
                local_timezone = Europe/Berlin
                default_timezone = Europe/Berlin
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """
                        .formatted(folder));
    }

    /** What a program prints; it is told yes whatever it asks. */
    private String run(String program, String... arguments) throws Exception {
        List<String> command =
                Stream.concat(
                                Stream.of(program, "-c", folder.resolve(program).toString()),
                                Stream.of(arguments))
                        .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        Path answers = Files.writeString(folder.resolve("answers"), "y\n".repeat(20));
        Path printed = folder.resolve("printed");
        Process process =
                builder.redirectInput(answers.toFile()).redirectOutput(printed.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(program).isTrue();
        String said = Files.readString(printed);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
