package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void aFullDiskIsRemembered() {
        assertThat(written("No space left on device").failure())
                .contains("No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        assertThat(written("Broken pipe").failure()).isEmpty();
    }

    private static Output written(String failure) {
        Output output =
                new Output(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException(failure);
                            }
                        });
        try (PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8)) {
            writer.println("text");
        }
        return output;
    }
}
