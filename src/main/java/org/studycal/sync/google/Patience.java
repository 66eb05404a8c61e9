package org.studycal.sync.google;

import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.calendar.CalendarRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;

/**
 * Asks no faster than Google allows, and again when it was too fast or the server stumbled. Google
 * allows 600 requests a minute, and less to a calendar that is written in quick succession.
 */
final class Patience {

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(200);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(32);

    /** Limits are counted by the minute, so that two have surely passed. */
    private static final Duration IN_ALL = Duration.ofMinutes(3);

    private final Waiting waiting;
    private long nextWrite;

    Patience(Waiting waiting) {
        this.waiting = waiting;
        nextWrite = waiting.nanos();
    }

    /** A request that Google's client makes. */
    interface Request<T> {
        T execute() throws IOException;
    }

    /** Asks for something. */
    <T> T read(Request<T> request) throws RemoteException {
        try {
            return persist(request, true);
        } catch (IOException e) {
            throw Failures.of(e, false);
        }
    }

    /**
     * Asks for something that comes in pages.
     *
     * @param request makes the request for the first one
     * @param next which page follows one, if any does
     */
    <T> List<T> pages(Request<? extends CalendarRequest<T>> request, Function<T, String> next)
            throws RemoteException {
        List<T> pages = new ArrayList<>();
        Optional<String> following = Optional.empty();
        do {
            Optional<String> page = following;
            T answer = read(() -> request.execute().set("pageToken", page.orElse(null)).execute());
            pages.add(answer);
            following = Optional.ofNullable(next.apply(answer));
        } while (following.isPresent());
        return pages;
    }

    /** Changes something by a request that does no more when it arrives twice. */
    <T> T write(Request<T> request) throws RemoteException {
        try {
            return tryToWrite(request, true);
        } catch (IOException e) {
            throw Failures.of(e, true);
        }
    }

    /** Changes something by a request that must not arrive twice. */
    <T> T writeOnce(Request<T> request) throws RemoteException {
        try {
            return tryToWrite(request, false);
        } catch (IOException e) {
            throw Failures.of(e, true);
        }
    }

    /** Changes something, and leaves it to the caller what a refusal means. */
    <T> T tryToWrite(Request<T> request, boolean repeatable) throws IOException {
        return persist(
                () -> {
                    keepPace();
                    return request.execute();
                },
                repeatable);
    }

    private void keepPace() throws IOException {
        long early = nextWrite - waiting.nanos();
        if (early > 0) {
            sleep(Duration.ofNanos(early));
        }
        nextWrite = waiting.nanos() + BETWEEN_WRITES.toNanos();
    }

    private <T> T persist(Request<T> request, boolean repeatable) throws IOException {
        ExponentialBackOff waits =
                new ExponentialBackOff.Builder()
                        .setInitialIntervalMillis((int) FIRST_WAIT.toMillis())
                        .setMultiplier(2)
                        .setMaxIntervalMillis((int) LONGEST_WAIT.toMillis())
                        .setMaxElapsedTimeMillis((int) IN_ALL.toMillis())
                        .setNanoClock(waiting::nanos)
                        .build();
        while (true) {
            try {
                return request.execute();
            } catch (IOException e) {
                boolean again = Failures.isLimit(e) || (repeatable && Failures.isServers(e));
                long wait = again ? waits.nextBackOffMillis() : ExponentialBackOff.STOP;
                if (wait == ExponentialBackOff.STOP) {
                    throw e;
                }
                sleep(Duration.ofMillis(wait));
            }
        }
    }

    private void sleep(Duration time) throws IOException {
        try {
            waiting.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("interrupted before the next request");
        }
    }

    /** What a server's answer lacks that has to be there. */
    static RemoteException nonsense(String what) {
        return new RemoteException(
                Kind.UNEXPECTED, "Google Calendar's answer makes no sense: " + what);
    }
}
