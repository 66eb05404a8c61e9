package org.studycal.cli;

/** Where the process starts: the only place that knows the real surroundings and ends the JVM. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Output out = Output.standardOutput();
        Surroundings surroundings = Surroundings.ofProcess(out);
        int status = Studycal.run(surroundings, args);
        System.exit(surroundings.closed(out, status));
    }
}
