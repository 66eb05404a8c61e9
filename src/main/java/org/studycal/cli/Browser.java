package org.studycal.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The person's browser. */
final class Browser {

    private Browser() {}

    /** Opens a page, if there is a browser to do so; what comes of it only the person sees. */
    static void open(URI page) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("mac")
                        ? List.of("open", page.toString())
                        : system.contains("windows")
                                ? List.of(
                                        "rundll32", "url.dll,FileProtocolHandler", page.toString())
                                : List.of("xdg-open", page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noneThere) {
            // The address is printed as well.
        }
    }
}
