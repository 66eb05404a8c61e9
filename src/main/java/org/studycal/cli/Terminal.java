package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person looks at one of the process's standard streams. */
final class Terminal {

    static final int STDOUT = 1;
    static final int STDERR = 2;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Terminal() {}

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
        return System.console() != null;
    }
}
