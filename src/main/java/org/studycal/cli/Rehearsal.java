package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.studycal.app.Workspace;

/**
 * What the launcher trains its start-up cache with: the commands of a first month in one process,
 * on copies of two examples, so that what they load and how they run is in the cache.
 */
public final class Rehearsal {

    private final Path problems;
    private final Path folder;
    private final Console console;

    Rehearsal(Path problems, Path folder, Console console) {
        this.problems = problems;
        this.folder = folder;
        this.console = console;
    }

    /**
     * Rehearses.
     *
     * @param args the folder of the examples, and an empty one to work in
     */
    public static void main(String[] args) throws IOException {
        Console console = Console.ofProcess(Output.standardOutput());
        Rehearsal rehearsal = new Rehearsal(Path.of(args[0]), Path.of(args[1]), console);
        rehearsal.run();
        try {
            rehearsal.sync();
        } catch (IOException | IllegalStateException e) {
            // Not every computer lets a program talk to itself; a cache without this is one, too.
        }
        System.exit(0);
    }

    /** Runs the commands; fails when one of them does, for then the cache would lack it. */
    void run() throws IOException {
        String small = copy("hello");
        String large = copy("ai-ml-security");
        String out = folder.resolve("large").toString();
        String solution = "--solution=" + out;
        String calendars = problems.resolve("calendars").toString();
        String missed = "--missed=2027-01-16..2027-01-17";
        String busy = "--busy=" + calendars;
        String quick = "--time-limit=300ms";
        String december = "--now=2026-12-01T00:00";
        String january = "--now=2027-01-18T08:00";
        studycal("solve", small, "--out", folder.resolve("small").toString());
        studycal("solve", small, "--out", folder.resolve("small").toString());
        studycal("solve", large, "--out", out, "--time-limit", "0s", december);
        studycal("solve", large, "--out", out, quick, december, busy, "--stats");
        studycal("log", large, "missed", "2027-01-11", solution, "--at=2027-01-12T07:00");
        studycal("replan", large, solution, january, missed, quick);
        studycal("check", large, solution);
        studycal("show", large, solution, "--week", "3");
        studycal("undo", large, solution, january);
        studycal("lint", folder.resolve("large/calendar.ics").toString());
        studycal("busy", calendars, "--problem", large);
        studycal("--help");
    }

    /**
     * Connects a server on this computer and syncs with it: what is new, what is there, and
     * nothing. The person's own accounts stay out of it.
     */
    void sync() throws IOException {
        String small = copy("hello");
        String solution = folder.resolve("synced").toString();
        String now = "--now=2026-12-01T00:00";
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        Rehearsal ours = new Rehearsal(problems, folder, console.at(accounts()));
        ours.studycal("solve", small, "--out", solution, now);
        try (RehearsalServer server = new RehearsalServer()) {
            String file = "--password-file=" + password;
            ours.studycal("connect", "caldav", server.address(), "--user=ada", file, "--as=home");
            for (int i = 0; i < 3; i++) {
                ours.studycal("sync", small, "--solution=" + solution, now, "--yes");
            }
            ours.studycal("accounts");
        }
    }

    private Workspace accounts() {
        Workspace usual = console.workspace();
        return new Workspace(usual.folder(), usual.disk(), folder.resolve("accounts"));
    }

    /** A problem whose progress may be logged. */
    private String copy(String name) throws IOException {
        Path copy = folder.resolve(name + ".yaml");
        Files.copy(problems.resolve(name + ".yaml"), copy, StandardCopyOption.REPLACE_EXISTING);
        return copy.toString();
    }

    private void studycal(String... args) {
        int status = Studycal.run(console, args);
        if (status != ErrorHandler.FINE && status != ErrorHandler.DID_NOT_FIT) {
            throw new IllegalStateException(String.join(" ", args) + ": status " + status);
        }
    }
}
