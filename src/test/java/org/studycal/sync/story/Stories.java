package org.studycal.sync.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.app.PlanFiles;
import org.studycal.app.Workspace;

/**
 * Tells stories on servers: as many as the system property {@value #COUNT} says, from the seed
 * {@value #FIRST}.
 */
public final class Stories {

    private static final String COUNT = "studycal.syncStories";
    private static final String FIRST = "studycal.firstSyncStory";

    private Stories() {}

    /** Makes a server for each story. */
    @FunctionalInterface
    public interface Servers {

        StoryServer server(long seed) throws Exception;
    }

    /** What a story is about. */
    @FunctionalInterface
    public interface Telling {

        void tell(SyncStory story) throws Exception;
    }

    /**
     * Tells them.
     *
     * @param usual how many where nothing is said
     */
    public static void tell(Path folder, int usual, Servers servers, Telling telling)
            throws Exception {
        long first = Long.getLong(FIRST, 1);
        int count = Integer.getInteger(COUNT, usual);
        for (long seed = first; seed < first + count; seed++) {
            Path place = Files.createDirectory(folder.resolve("story" + seed));
            try (StoryServer server = servers.server(seed)) {
                SyncStory story = new SyncStory(place, seed, server);
                try {
                    telling.tell(story);
                } catch (Exception | AssertionError e) {
                    throw new AssertionError("seed " + seed + "\n" + story, e);
                }
            }
            clear(place);
        }
    }

    private static void clear(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static PlanFiles files(Workspace workspace, String name) throws IOException {
        return PlanFiles.of(workspace, name, Optional.empty(), Optional.empty());
    }
}
