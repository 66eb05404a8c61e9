package org.studycal.sync.story;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.Listing;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteCalendar;
import org.studycal.sync.RemoteException;
import org.studycal.sync.RemoteException.Kind;
import org.studycal.sync.Stored;

/** A way to a server on which requests and answers get lost, or come twice. */
public class FlakyRemote implements Remote {

    /** The process is killed. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @FunctionalInterface
    private interface Request<T> {
        T send() throws RemoteException;
    }

    private final Remote remote;
    private final Random random;
    private final int percent;
    private int untilKilled;

    /** A way on which so many of a hundred requests go wrong. */
    public FlakyRemote(Remote remote, Random random, int percent) {
        this(remote, random, percent, Integer.MAX_VALUE);
    }

    /** The same where the process is killed before or after a request. */
    public FlakyRemote(Remote remote, Random random, int percent, int untilKilled) {
        this.remote = remote;
        this.random = random;
        this.percent = percent;
        this.untilKilled = untilKilled;
    }

    private <T> T send(Request<T> request) throws RemoteException {
        untilKilled--;
        if (untilKilled == 0) {
            if (random.nextBoolean()) {
                request.send();
            }
            throw new Killed();
        }
        if (random.nextInt(100) >= percent) {
            return request.send();
        }
        return switch (random.nextInt(4)) {
            case 0 -> throw new RemoteException(Kind.UNAVAILABLE, "busy");
            case 1 -> throw new RemoteException(Kind.UNKNOWN, "the request was lost");
            case 2 -> {
                request.send();
                throw new RemoteException(Kind.UNKNOWN, "the answer was lost");
            }
            default -> {
                request.send();
                yield request.send();
            }
        };
    }

    @Override
    public List<RemoteCalendar> calendars() throws RemoteException {
        return send(remote::calendars);
    }

    @Override
    public RemoteCalendar makeCalendar(String title) throws RemoteException {
        // No server knows that it was asked twice.
        untilKilled--;
        if (untilKilled == 0) {
            if (random.nextBoolean()) {
                remote.makeCalendar(title);
            }
            throw new Killed();
        }
        if (random.nextInt(100) < percent) {
            remote.makeCalendar(title);
            throw new RemoteException(Kind.UNKNOWN, "the answer was lost");
        }
        return remote.makeCalendar(title);
    }

    @Override
    public Listing list(RemoteCalendar calendar, Optional<String> token) throws RemoteException {
        return send(() -> remote.list(calendar, token));
    }

    @Override
    public Stored create(RemoteCalendar calendar, String id, PlannedEvent event)
            throws RemoteException {
        return send(() -> remote.create(calendar, id, event));
    }

    @Override
    public Stored update(RemoteCalendar calendar, Stored stored, PlannedEvent event)
            throws RemoteException {
        return send(() -> remote.update(calendar, stored, event));
    }

    @Override
    public void delete(RemoteCalendar calendar, Stored stored) throws RemoteException {
        send(
                () -> {
                    remote.delete(calendar, stored);
                    return true;
                });
    }
}
