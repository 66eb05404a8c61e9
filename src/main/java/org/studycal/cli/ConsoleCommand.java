package org.studycal.cli;

import java.util.concurrent.Callable;

/** A command of a console; its call returns the exit status. */
abstract class ConsoleCommand implements Callable<Integer> {

    final Console console;

    ConsoleCommand(Console console) {
        this.console = console;
    }

    /** Prints a result. */
    final void print(String text) {
        console.out().print(text);
    }

    /** What hears the use case: prints warnings and asks nothing. */
    final ConsoleListener listener() {
        return new ConsoleListener(console, false);
    }
}
