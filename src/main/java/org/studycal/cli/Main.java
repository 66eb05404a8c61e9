package org.studycal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the process starts: the only place that knows the real streams and ends the JVM. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        if (args.length == 0) {
            err.println("studycal: no command given");
            return 2;
        }
        out.println("studycal 1.0.0");
        return 0;
    }
}
