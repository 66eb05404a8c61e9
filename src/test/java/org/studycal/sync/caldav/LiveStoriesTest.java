package org.studycal.sync.caldav;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studycal.account.Account;
import org.studycal.sync.story.Stories;
import org.studycal.sync.story.SyncStory;
import org.studycal.web.WebClient;

/** The stories of a sync, told on real servers. */
class LiveStoriesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void after_two_quiet_syncs_the_calendar_is_the_plan(LiveServer.Kind kind) throws Exception {
        tell(kind, 3, SyncStory::tell);
    }

    @ParameterizedTest
    @EnumSource
    void a_push_that_is_killed_at_any_moment_loses_and_doubles_nothing(LiveServer.Kind kind)
            throws Exception {
        tell(kind, 3, SyncStory::beginKilled);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_sync_wrote_can_be_taken_back(LiveServer.Kind kind) throws Exception {
        tell(kind, 2, SyncStory::restore);
    }

    private void tell(LiveServer.Kind kind, int usual, Stories.Telling telling) throws Exception {
        WebClient client = new WebClient(Duration.ofMinutes(2), 50_000_000);
        Path data = Files.createDirectory(folder.resolve("server"));
        try (LiveServer server = LiveServer.start(kind, data)) {
            Account.CalDav account = server.account(client);
            Stories.tell(folder, usual, seed -> new LiveStoryServer(client, account), telling);
        }
    }
}
