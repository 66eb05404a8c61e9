package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the launcher trains its start-up cache with: the commands of a first month in one process,
 * on copies of two examples, so that what they load and how they run is in the cache.
 */
public final class Rehearsal {

    private final Path problems;
    private final Path folder;
    private final Surroundings surroundings;

    Rehearsal(Path problems, Path folder, Surroundings surroundings) {
        this.problems = problems;
        this.folder = folder;
        this.surroundings = surroundings;
    }

    /**
     * Rehearses.
     *
     * @param args the folder of the examples, and an empty one to work in
     */
    public static void main(String[] args) throws IOException {
        Surroundings surroundings = Surroundings.ofProcess(Output.standardOutput());
        new Rehearsal(Path.of(args[0]), Path.of(args[1]), surroundings).run();
        System.exit(0);
    }

    /** Runs the commands; fails when one of them does, for then the cache would lack it. */
    void run() throws IOException {
        String small = copy("hello");
        String large = copy("ai-ml-security");
        String out = folder.resolve("large").toString();
        String calendars = problems.resolve("calendars").toString();
        studycal("solve", small, "--out", folder.resolve("small").toString());
        studycal("solve", small, "--out", folder.resolve("small").toString());
        studycal("solve", large, "--out", out, "--time-limit", "0s", "--now", "2026-12-01T00:00");
        studycal(
                "solve",
                large,
                "--out",
                out,
                "--time-limit",
                "300ms",
                "--now",
                "2026-12-01T00:00",
                "--busy",
                calendars,
                "--stats");
        studycal(
                "log",
                large,
                "missed",
                "2027-01-11",
                "--solution",
                out,
                "--at",
                "2027-01-12T07:00");
        studycal(
                "replan",
                large,
                "--solution",
                out,
                "--now",
                "2027-01-18T08:00",
                "--missed",
                "2027-01-16..2027-01-17",
                "--time-limit",
                "300ms");
        studycal("check", large, "--solution", out);
        studycal("show", large, "--solution", out, "--week", "3");
        studycal("undo", large, "--solution", out, "--now", "2027-01-18T08:00");
        studycal("lint", folder.resolve("large/calendar.ics").toString());
        studycal("busy", calendars, "--problem", large);
        studycal("--help");
    }

    /** A problem whose progress may be logged. */
    private String copy(String name) throws IOException {
        Path copy = folder.resolve(name + ".yaml");
        Files.copy(problems.resolve(name + ".yaml"), copy);
        return copy.toString();
    }

    private void studycal(String... args) {
        int status = Studycal.run(surroundings, args);
        if (status != ErrorHandler.FINE && status != ErrorHandler.DID_NOT_FIT) {
            throw new IllegalStateException(String.join(" ", args) + ": status " + status);
        }
    }
}
