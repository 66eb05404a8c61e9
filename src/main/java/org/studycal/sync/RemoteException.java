package org.studycal.sync;

import java.util.List;

/** A server did not do what it was asked for, or it is not known whether it did. */
public class RemoteException extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<String> advice;

    /** Why a server did not do what it was asked for. */
    public enum Kind {
        /** Somebody changed the event since its version was read. */
        CONFLICT,
        /** There is no such event or calendar any more. */
        MISSING,
        /** There is an event with this id. */
        EXISTS,
        /** There was an event with this id, and the server lets no other have it. */
        SPENT_ID,
        /** The server does not know the person, or does not let them do it. */
        DENIED,
        /** The server is busy or broken; nothing was done. */
        UNAVAILABLE,
        /** No answer came: the server may have done it. */
        UNKNOWN,
        /** The server answered something that makes no sense. */
        UNEXPECTED
    }

    /**
     * @param message what happened, with the server's host and never with a secret
     * @param advice lines that say what the person could do
     */
    public RemoteException(Kind kind, String message, String... advice) {
        super(message);
        this.kind = kind;
        this.advice = List.of(advice);
    }

    /** Why it failed. */
    public Kind kind() {
        return kind;
    }

    /** What the person could do. */
    public List<String> advice() {
        return advice;
    }
}
