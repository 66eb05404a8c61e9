package org.studycal.sync.story;

import java.time.Instant;
import java.util.List;
import org.studycal.sync.RemoteEvent;

/** What a person does to the events of a calendar by hand. Ids are those of {@code Stored}. */
public interface Phone {

    /** All that it shows. */
    List<RemoteEvent> events() throws Exception;

    void move(String id, Instant start, Instant end) throws Exception;

    void retitle(String id, String title) throws Exception;

    void delete(String id) throws Exception;

    /** Puts a copy, with an identity of its own, at another time. */
    void copy(String id, Instant start) throws Exception;

    void makeWeekly(String id) throws Exception;

    void add(String title, Instant start, Instant end) throws Exception;
}
