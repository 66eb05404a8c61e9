package org.studycal.cli;

/** Where the process starts: the only place that knows the real surroundings and ends the JVM. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofProcess();
        int status = Studycal.run(surroundings, args);
        surroundings.flush();
        System.exit(status);
    }
}
