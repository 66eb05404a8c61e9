package org.studycal.cli;

/** Where the process starts: the only place that knows the real console and ends the JVM. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Records, options and commands are made by reflection, each kind a few times: compiling a
        // method handle for each first, as Java does by default, is the slower way for that.
        System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
        Output out = Output.standardOutput();
        Console console = Console.ofProcess(out);
        int status = Studycal.run(console, args);
        System.exit(console.closed(out, status));
    }
}
