package org.studycal.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a person looks at one of the process's standard streams. */
final class Terminal {

    static final int STDIN = 0;
    static final int STDOUT = 1;
    static final int STDERR = 2;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Terminal() {}

    /** A line that is not shown while a person types it. */
    @SuppressWarnings("SystemConsoleNull") // Java 21 has none where input or output is redirected.
    static Optional<String> secret(String question, BufferedReader in) throws IOException {
        Console console = System.console();
        if (console == null || !isAt(STDIN)) {
            return Optional.ofNullable(in.readLine());
        }
        char[] typed = console.readPassword("%s: ", question);
        return Optional.ofNullable(typed).map(String::valueOf);
    }

    /**
     * Java knows only of a console for input and output together, so this asks the system where it
     * can.
     */
    static boolean isAt(int descriptor) {
        if (Files.isDirectory(DESCRIPTORS)) {
            try {
                String target =
                        Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)))
                                .toString();
                return target.startsWith("/dev/pts/")
                        || target.startsWith("/dev/tty")
                        || target.equals("/dev/console");
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    /**
     * From Java 22 on there is always a console, and it has a method that tells; before, a console
     * is a terminal.
     */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
