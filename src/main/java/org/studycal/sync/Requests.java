package org.studycal.sync;

import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.studycal.sync.RemoteException.Kind;

/**
 * Requests of which several are under way at once. Their answers are heard one by one, in the order
 * in which they come; closing waits for the last.
 */
final class Requests implements AutoCloseable {

    /** Does an action, and says where its event is then; empty if it is gone. */
    @FunctionalInterface
    interface Server {

        Optional<Stored> ask(Action action) throws RemoteException;
    }

    /**
     * What became of a request.
     *
     * @param alone whether no other was under way
     * @param stored where the event is then, if it was done and the event is there
     */
    record Answer(
            Action action,
            boolean alone,
            Optional<Stored> stored,
            Optional<RemoteException> failure) {}

    private final Server server;
    private final ExecutorService senders;
    private final CompletionService<Answer> answers;
    private int most;
    private int underWay;

    /**
     * @param most how many may be under way at once
     */
    Requests(Server server, int most) {
        this.server = server;
        this.most = most;
        senders = Executors.newVirtualThreadPerTaskExecutor();
        answers = new ExecutorCompletionService<>(senders);
    }

    boolean areUnderWay() {
        return underWay > 0;
    }

    boolean mayBeMore() {
        return underWay < most;
    }

    /** From now on each waits for the answer of the one before. */
    void goOnOneByOne() {
        most = 1;
    }

    void send(Action action) {
        boolean alone = most == 1;
        underWay++;
        answers.submit(() -> answer(action, alone));
    }

    private Answer answer(Action action, boolean alone) {
        try {
            return new Answer(action, alone, server.ask(action), Optional.empty());
        } catch (RemoteException e) {
            return new Answer(action, alone, Optional.empty(), Optional.of(e));
        }
    }

    /** The next answer that comes. */
    Answer next() throws RemoteException {
        try {
            Answer answer = answers.take().get();
            underWay--;
            return answer;
        } catch (InterruptedException e) {
            senders.shutdownNow();
            Thread.currentThread().interrupt();
            throw new RemoteException(Kind.UNKNOWN, "stopped waiting for the server");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        senders.close();
    }
}
