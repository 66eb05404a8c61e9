package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What one command line did; assertions that fail print its arguments, status and both streams. */
record StudycalRun(List<String> args, int status, String out, String err) {

    StudycalRun exits(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    StudycalRun prints(String expected) {
        assertThat(out).as(toString()).contains(expected);
        return this;
    }

    StudycalRun printsExactly(String expected) {
        assertThat(out).as(toString()).isEqualTo(expected);
        return this;
    }

    StudycalRun complains(String expected) {
        assertThat(err).as(toString()).contains(expected);
        return this;
    }

    /** A user's mistake: a sentence, and never a stack trace or a Java name. */
    StudycalRun refuses(String... expected) {
        exits(ErrorHandler.BAD_INPUT);
        for (String part : expected) {
            complains(part);
        }
        assertThat(err).as(toString()).doesNotContain("\tat ", "Exception", "java.");
        assertThat(out).as(toString()).isEmpty();
        return this;
    }

    StudycalRun keepsQuiet() {
        assertThat(out + err).as(toString()).isEmpty();
        return this;
    }

    StudycalRun hasNoErrors() {
        assertThat(err).as(toString()).isEmpty();
        return this;
    }

    @Override
    public String toString() {
        return "studycal %s%n--- status %d%n--- stdout%n%s--- stderr%n%s---%n"
                .formatted(String.join(" ", args), status, out, err);
    }
}
