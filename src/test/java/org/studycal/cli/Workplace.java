package org.studycal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.studycal.app.Connections;
import org.studycal.app.Search;
import org.studycal.app.Workspace;
import org.studycal.store.FileOperations;

/** A folder to run the real command line in, with a clock that stands still. */
final class Workplace {

    private final Path folder;
    private Clock clock = Clock.fixed(Instant.parse("2027-03-22T08:00:00Z"), ZoneOffset.UTC);
    private FileOperations disk = FileOperations.DISK;
    private boolean terminal;
    private String typed = "";
    private Search search = new FixedSearch();
    private Connections connections;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    /** An empty one. */
    static Workplace in(Path folder) {
        return new Workplace(folder);
    }

    /** One with the problem {@code guitar}. */
    static Workplace withGuitar(Path folder) throws IOException {
        return in(folder).problem("guitar.yaml", resource("guitar.yaml"));
    }

    Workplace problem(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("problems"));
        Files.writeString(folder.resolve("problems").resolve(file), text);
        return this;
    }

    Workplace onTerminal() {
        terminal = true;
        return this;
    }

    /** What the person types at the terminal. */
    Workplace typing(String lines) {
        terminal = true;
        typed = lines;
        return this;
    }

    /** A file in the folder. */
    Workplace file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Workplace searchingWith(Search other) {
        search = other;
        return this;
    }

    Workplace connectedTo(Connections others) {
        connections = others;
        return this;
    }

    Workplace onDisk(FileOperations other) {
        disk = other;
        return this;
    }

    Workplace at(String now) {
        clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return this;
    }

    /** What the person types where nobody looks at a terminal. */
    Workplace piping(String lines) {
        terminal = false;
        typed = lines;
        return this;
    }

    /** The zone of this computer. */
    Workplace inZone(String zone) {
        clock = clock.withZone(ZoneId.of(zone));
        return this;
    }

    /** The plan of {@link FixedSearch}, written. */
    Workplace solved() {
        run("solve", "guitar").exits(ErrorHandler.DID_NOT_FIT);
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    StudycalRun run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        BufferedReader in = new BufferedReader(new StringReader(typed));
        Console console =
                new Console(
                        in,
                        question -> Optional.ofNullable(in.readLine()),
                        outWriter,
                        errWriter,
                        clock,
                        new Workspace(folder, disk, folder.resolve(".config/studycal")),
                        terminal,
                        terminal,
                        terminal,
                        true);
        int status =
                Studycal.run(
                        console,
                        search,
                        connections == null ? console.connections() : connections,
                        args);
        outWriter.flush();
        errWriter.flush();
        return new StudycalRun(List.of(args), status, unix(out), unix(err));
    }

    /** A file beside the tests, with the line ends of this repository. */
    static String resource(String name) throws IOException {
        try (InputStream stream = Workplace.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("no test resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unix(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
