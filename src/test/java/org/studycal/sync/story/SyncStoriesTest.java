package org.studycal.sync.story;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens on a phone, at the computer and between them: calendar and plan agree. */
class SyncStoriesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void after_two_quiet_syncs_the_calendar_is_the_plan(MemoryServer.Manner manner)
            throws Exception {
        Stories.tell(folder, 40, seed -> new MemoryServer(manner, seed), SyncStory::tell);
    }

    @ParameterizedTest
    @EnumSource
    void a_push_that_is_killed_at_any_moment_loses_and_doubles_nothing(MemoryServer.Manner manner)
            throws Exception {
        Stories.tell(folder, 20, seed -> new MemoryServer(manner, seed), SyncStory::beginKilled);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_sync_wrote_can_be_taken_back(MemoryServer.Manner manner) throws Exception {
        Stories.tell(folder, 20, seed -> new MemoryServer(manner, seed), SyncStory::restore);
    }
}
