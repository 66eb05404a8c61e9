package org.studycal.cli;

/** Where the process starts: the only place that knows the real console and ends the JVM. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Output out = Output.standardOutput();
        Console console = Console.ofProcess(out);
        int status = Studycal.run(console, args);
        System.exit(console.closed(out, status));
    }
}
