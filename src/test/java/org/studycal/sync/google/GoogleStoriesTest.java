package org.studycal.sync.google;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.sync.story.Stories;
import org.studycal.sync.story.SyncStory;

/** The stories of a sync, told on Google's own client and a server that fails now and then. */
class GoogleStoriesTest {

    private static final int PERCENT = 6;

    @TempDir private Path folder;

    @Test
    void after_two_quiet_syncs_the_calendar_is_the_plan() throws Exception {
        Stories.tell(folder, 10, seed -> new GooglePhone(seed, PERCENT), SyncStory::tell);
    }

    @Test
    void a_push_that_is_killed_at_any_moment_loses_and_doubles_nothing() throws Exception {
        Stories.tell(folder, 10, seed -> new GooglePhone(seed, PERCENT), SyncStory::beginKilled);
    }

    @Test
    void what_a_sync_wrote_can_be_taken_back() throws Exception {
        Stories.tell(folder, 5, seed -> new GooglePhone(seed, PERCENT), SyncStory::restore);
    }
}
