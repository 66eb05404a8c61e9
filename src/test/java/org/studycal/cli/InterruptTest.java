package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptTest {

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void theFirstCtrlCAsksToComeToAnEnd() throws Exception {
        Class<?> type = Class.forName("sun.misc.Signal");
        Object signal = type.getConstructor(String.class).newInstance("INT");
        // A process in the background of a script hears no Ctrl-C, whatever it asks for.
        assumeFalse(isIgnored(type, signal));
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            assertThat(interrupt.asked()).isFalse();
            type.getMethod("raise", type).invoke(null, signal);
            while (!interrupt.asked()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("no Ctrl-C within the time limit");
                }
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isIgnored(Class<?> type, Object signal) throws Exception {
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Method handle = type.getMethod("handle", type, handler);
        Object before = handle.invoke(null, signal, handler.getField("SIG_DFL").get(null));
        handle.invoke(null, signal, before);
        return handler.getField("SIG_IGN").get(null).equals(before);
    }
}
