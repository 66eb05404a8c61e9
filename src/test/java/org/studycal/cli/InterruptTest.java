package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptTest {

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void theFirstCtrlCAsksToComeToAnEnd() throws Exception {
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            assertThat(interrupt.asked()).isFalse();
            Class<?> type = Class.forName("sun.misc.Signal");
            type.getMethod("raise", type)
                    .invoke(null, type.getConstructor(String.class).newInstance("INT"));
            while (!interrupt.asked()) {
                Thread.onSpinWait();
            }
        }
    }
}
