package org.studycal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * A standard stream that remembers why it could not be written, which Java's own ones keep to
 * themselves.
 */
final class Output extends FilterOutputStream {

    private IOException failure;

    Output(OutputStream stream) {
        super(stream);
    }

    static Output standardOutput() {
        return new Output(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /**
     * Why something is missing in what was written; a reader that has seen enough (a closed pipe)
     * is no failure.
     */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
