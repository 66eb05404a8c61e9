package org.studycal.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while something is searched and written: the first one asks to come to an end, the second
 * one kills.
 */
final class Interrupt implements AutoCloseable {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable restore;

    private Interrupt() {
        restore = handle();
    }

    /** Takes Ctrl-C over until closed. */
    static Interrupt untilClosed() {
        return new Interrupt();
    }

    /** Whether the user pressed Ctrl-C. */
    boolean asked() {
        return asked.get();
    }

    @Override
    public void close() {
        restore.run();
    }

    /**
     * By reflection, because the compiler's warning about {@code sun.misc.Signal} cannot be
     * answered. A shutdown hook would do without, but then a second Ctrl-C waits for the first and
     * the exit code is no longer ours.
     */
    private Runnable handle() {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance("INT");
            var handle = signalType.getMethod("handle", signalType, handlerType);
            Object byDefault = handlerType.getField("SIG_DFL").get(null);
            Object handler =
                    Proxy.newProxyInstance(
                            Interrupt.class.getClassLoader(),
                            new Class<?>[] {handlerType},
                            (self, method, args) -> {
                                if (!method.getName().equals("handle")) {
                                    throw new UnsupportedOperationException(method.toString());
                                }
                                asked.set(true);
                                return handle.invoke(null, signal, byDefault);
                            });
            Object before = handle.invoke(null, signal, handler);
            return () -> reset(() -> handle.invoke(null, signal, before));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Without signals (another JVM, or -Xrs) Ctrl-C just ends the process; what was there
            // before is kept.
            return () -> {};
        }
    }

    private static void reset(Callable<?> action) {
        try {
            action.call();
        } catch (Exception e) {
            throw new IllegalStateException("cannot give Ctrl-C back", e);
        }
    }
}
