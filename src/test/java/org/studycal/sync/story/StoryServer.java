package org.studycal.sync.story;

import java.io.IOException;
import org.studycal.sync.Remote;

/** A calendar server that stories are told on: what studycal sees of it, and what a phone does. */
public interface StoryServer extends AutoCloseable {

    /** A fresh, empty account there. */
    Remote remote();

    /** A phone that shows the calendar that studycal made there. */
    Phone phone();

    @Override
    default void close() throws IOException {}
}
