package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.CalendarFeed;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.store.FileOperations;

/** Writes a plan's calendar where a web server offers it for subscription. */
public final class PublishPlan {

    private static final Pattern CALENDAR = Pattern.compile("calendar(?!-changes).*\\.ics");

    private PublishPlan() {}

    /**
     * What was written.
     *
     * @param files the names of the files
     */
    public record Result(Solution solution, List<String> files) {}

    /**
     * Writes the files; others in that folder stay.
     *
     * @param folder where the web server looks
     */
    public static Result run(PlanFiles files, Path folder) throws IOException, SolutionException {
        Solution solution = files.solution();
        Path calendars = files.workspace().resolve(files.source());
        Map<String, byte[]> feeds = new LinkedHashMap<>();
        for (String name : solution.export().files()) {
            if (CALENDAR.matcher(name).matches()) {
                feeds.put(name, CalendarFeed.of(Files.readAllBytes(calendars.resolve(name))));
            }
        }
        FileOperations disk = files.workspace().disk();
        disk.makeFolder(folder);
        for (Map.Entry<String, byte[]> feed : feeds.entrySet()) {
            disk.replace(folder.resolve(feed.getKey()), feed.getValue());
        }
        disk.replace(
                folder.resolve(CalendarExport.GUIDE),
                CalendarFeed.GUIDE.getBytes(StandardCharsets.UTF_8));
        List<String> written = new ArrayList<>(feeds.keySet());
        written.add(CalendarExport.GUIDE);
        return new Result(solution, written);
    }
}
