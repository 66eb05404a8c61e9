package org.studycal.sync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.app.BusyChoice;
import org.studycal.app.CalendarCopies;
import org.studycal.app.Listener;
import org.studycal.app.LogProgress;
import org.studycal.app.PlanFiles;
import org.studycal.app.PlanSync;
import org.studycal.app.PlanView;
import org.studycal.app.RepairChoice;
import org.studycal.app.ReplanPlan;
import org.studycal.app.RestoreCalendar;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.app.SolvePlan;
import org.studycal.app.SyncPlan;
import org.studycal.app.UndoRevision;
import org.studycal.app.Workspace;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.progress.Entry;
import org.studycal.replan.Edits.Deletion;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.solver.ShortRepair;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.FileOperations;
import org.studycal.store.SolutionFile;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;

/**
 * What happens to one plan and its calendar, on a phone, at the computer and on the way between
 * them; the same for the same seed.
 */
public final class SyncStory {

    private static final int STEPS = 12;

    private static final Search SEARCH =
            (problem, settings, listener) ->
                    StudyScheduler.solve(problem, settings, new ShortRepair());

    /** A first plan is enough: a story is about what becomes of it. */
    private static final SearchLimits LIMITS =
            new SearchLimits(Duration.ZERO, OptionalLong.empty(), 0);

    /** A disk that is as quick as the memory. */
    private static final FileOperations DISK =
            new FileOperations() {
                @Override
                public void write(Path file, byte[] bytes) throws IOException {
                    Files.write(file, bytes);
                }

                @Override
                public void makeFolder(Path folder) throws IOException {
                    DISK.makeFolder(folder);
                }

                @Override
                public void move(Path from, Path to) throws IOException {
                    DISK.move(from, to);
                }

                @Override
                public void delete(Path file) throws IOException {
                    DISK.delete(file);
                }
            };

    private final Path folder;
    private final Random random;
    private final StoryServer server;
    private final Remote remote;
    private final List<String> told = new ArrayList<>();
    private PlanFiles files;
    private Instant now = Instant.parse("2027-01-03T12:00:00Z");
    private int syncs;

    /** Ids of events that a phone put there. */
    private final Set<String> foreign = new HashSet<>();

    /** Events that a phone moved since the last sync, and nothing else happened to. */
    private final Map<String, RemoteEvent> moved = new HashMap<>();

    /** Whether the last sync brought all, and the plan is still the same. */
    private boolean settled;

    public SyncStory(Path folder, long seed, StoryServer server) {
        this.folder = folder;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
        this.server = server;
        this.remote = server.remote();
    }

    /** How often it was synced. */
    public int syncs() {
        return syncs;
    }

    /** Tells the story, and looks whether all is well after every step and at the end. */
    public void tell() throws Exception {
        begin();
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(chance(60) ? 90 : 4_000)));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> touchThePhone();
                case 5 -> log();
                case 6 -> replan();
                case 7 -> undo();
                case 8 -> sync(new FlakyRemote(remote, random, 0, 1 + random.nextInt(20)), false);
                default -> sync(new FlakyRemote(remote, random, chance(50) ? 15 : 0), false);
            }
        }
        end();
    }

    /** Writes the plan for the first time with so many kills, then looks whether all is there. */
    public void beginKilled() throws Exception {
        begin();
        for (int kill = 0; kill < 4; kill++) {
            sync(new FlakyRemote(remote, random, 0, 1 + random.nextInt(12)), false);
        }
        end();
    }

    private void begin() throws Exception {
        Files.createDirectories(folder.resolve("problems"));
        String problem =
                """
                title: Learn to juggle
                timeZone: Europe/Berlin
                start: 2027-01-04
                availability:
                  - {days: [tue, thu, sat], windows: ["19:00-21:00"]}
                activities:
                  - {title: Watch the course, effort: %dh}
                  - {title: Two balls, effort: 5h, after: watch-the-course, notes: "Slowly.\\nThen faster."}
                  - {title: Three balls, effort: 6h, after: two-balls}
                milestones:
                  - {title: Show, date: 2027-02-20, requires: [three-balls]}
                """
                        .formatted(2 + random.nextInt(4));
        Files.writeString(folder.resolve("problems/juggle.yaml"), problem);
        files = Stories.files(new Workspace(folder, DISK, folder.resolve(".config")), "juggle");
        SolvePlan.run(
                new SolvePlan.Request(
                        files,
                        Optional.empty(),
                        zone -> now,
                        BusyChoice.AS_SEEN,
                        UnaryOperator.identity(),
                        LIMITS,
                        OptionalInt.empty()),
                SEARCH,
                Listener.NONE);
    }

    private void end() throws Exception {
        sync(remote, true);
        sync(remote, true);
        int revision = solution().revision();
        SyncPlan.Result again = sync(remote, true);
        assertThat(again.actions()).as(toString()).isEmpty();
        assertThat(solution().revision()).as(toString()).isEqualTo(revision);
        assertSame();
    }

    private Solution solution() throws Exception {
        return SolutionFile.read(folder.resolve("solutions/juggle/solution.json"));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void touchThePhone() throws Exception {
        Phone phone = server.phone();
        List<RemoteEvent> all = phone.events();
        List<RemoteEvent> sessions =
                all.stream()
                        .filter(each -> each.form() == Form.TIMED)
                        .filter(each -> !foreign.contains(each.stored().id()))
                        .toList();
        if (sessions.isEmpty()) {
            return;
        }
        RemoteEvent event = sessions.get(random.nextInt(sessions.size()));
        String id = event.stored().id();
        Instant start = event.start().plus(Duration.ofMinutes(30L * (random.nextInt(200) - 60)));
        Set<String> before = ids(phone);
        boolean ahead = false;
        tell("phone", event.title() + " " + event.start());
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                phone.move(id, start, start.plus(Duration.ofMinutes(90)));
                ahead = settled && event.start().isAfter(now);
            }
            case 2 -> phone.move(id, event.start(), event.end().plus(Duration.ofMinutes(30)));
            case 3, 4 -> {
                // An empty calendar is one that a sync asks about.
                if (all.size() > 1) {
                    phone.delete(id);
                }
            }
            case 5 -> phone.retitle(id, "My " + event.title());
            case 6 -> phone.copy(id, start);
            case 7 -> phone.makeWeekly(id);
            default -> phone.add("Dentist", start, start.plus(Duration.ofHours(1)));
        }
        moved.remove(id);
        if (ahead) {
            phone.events().stream()
                    .filter(each -> each.stored().id().equals(id))
                    .forEach(each -> moved.put(id, each));
        }
        Set<String> after = ids(phone);
        after.removeAll(before);
        foreign.addAll(after);
    }

    private static Set<String> ids(Phone phone) throws Exception {
        return phone.events().stream()
                .map(each -> each.stored().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void log() throws Exception {
        LogProgress log = LogProgress.open(files, Listener.NONE);
        List<Session> begun =
                solution().sessions().stream().filter(each -> each.start().isBefore(now)).toList();
        if (begun.isEmpty()) {
            return;
        }
        Session session = begun.get(random.nextInt(begun.size()));
        tell("log", session.uid());
        unsettle();
        log.add(
                List.of(
                        new Entry.Marked(
                                now,
                                chance(60) ? Entry.Mark.MISSED : Entry.Mark.DONE,
                                session.uid(),
                                Optional.of(session.start()))));
    }

    /** What a phone did before is one wish among others from now on. */
    private void unsettle() {
        settled = false;
        moved.clear();
    }

    private void replan() throws Exception {
        tell("replan", "");
        unsettle();
        ReplanPlan.run(
                new ReplanPlan.Request(
                        files,
                        zone -> now,
                        new ReplanPlan.Past((at, zone) -> List.of(), Assumption.DONE, false),
                        BusyChoice.AS_SEEN,
                        Optional.empty(),
                        UnaryOperator.identity(),
                        LIMITS,
                        Duration.ZERO,
                        new RepairChoice("0")),
                SEARCH,
                Listener.NONE);
    }

    private void undo() throws Exception {
        tell("undo", "");
        unsettle();
        try {
            UndoRevision.run(
                    new UndoRevision.Request(
                            files, false, zone -> now, BusyChoice.AS_SEEN, List.of()),
                    Listener.NONE);
        } catch (BadInput e) {
            // There is nothing to undo.
        }
    }

    /** Writes back what was there, and looks whether anything but own events was touched. */
    public void restore() throws Exception {
        begin();
        sync(remote, true);
        touchThePhone();
        List<RemoteEvent> before = server.phone().events();
        now = now.plus(Duration.ofHours(1));
        SyncPlan.Result result = sync(remote, true);
        RestoreCalendar.run(
                new RestoreCalendar.Request(files, false, true, zone -> now),
                new OneAccount(() -> remote),
                Listener.NONE);
        assertUntouched(before);
        if (!result.actions().isEmpty()) {
            assertThat(looks(server.phone().events()))
                    .as(toString())
                    .containsExactlyInAnyOrderElementsOf(looks(before));
        }
        end();
    }

    private static List<String> looks(List<RemoteEvent> events) {
        return events.stream()
                .map(each -> each.title() + each.form() + each.start() + each.end())
                .toList();
    }

    private SyncPlan.Result sync(Remote way, boolean quiet) throws Exception {
        syncs++;
        tell("sync", quiet ? "quiet" : "");
        List<RemoteEvent> before = server.phone().events();
        SyncPlan.Result result = null;
        try {
            result =
                    SyncPlan.run(
                            new SyncPlan.Request(
                                    files,
                                    Optional.empty(),
                                    Optional.empty(),
                                    false,
                                    true,
                                    zone -> now,
                                    chance(80) ? Deletion.MISSED : Deletion.DROPPED,
                                    LIMITS,
                                    Duration.ZERO,
                                    CalendarCopies.KEPT),
                            SEARCH,
                            new OneAccount(() -> way),
                            Listener.NONE);
        } catch (FlakyRemote.Killed e) {
            tell("killed", "");
        } catch (BadInput e) {
            tell("refused", e.getMessage() + " " + e.hints());
            if (quiet) {
                throw new AssertionError(toString(), e);
            }
        }
        assertUntouched(before);
        if (result == null) {
            unsettle();
        } else {
            assertMovedStay();
            moved.clear();
            settled = true;
        }
        if (quiet && result != null) {
            assertMovesAreKept(result);
            assertThat(PlanSync.of(files, PlanView.run(files, zone -> now, Listener.NONE)))
                    .as(toString())
                    .contains(
                            new PlanSync(
                                    OneAccount.NAME, result.calendar(), Optional.of(now), true));
        }
        return result;
    }

    /** What is not the plan's, and what is over, is there as it was. */
    private void assertUntouched(List<RemoteEvent> before) throws Exception {
        Map<String, RemoteEvent> after =
                server.phone().events().stream()
                        .collect(Collectors.toMap(each -> each.stored().id(), Function.identity()));
        for (RemoteEvent event : before) {
            boolean over = event.form() != Form.ALL_DAY && !event.end().isAfter(now);
            if (over || foreign.contains(event.stored().id())) {
                assertThat(after.get(event.stored().id()))
                        .as(() -> event + "\n" + this)
                        .isEqualTo(event);
            }
        }
    }

    /** The person wins on time: what they moved is where they put it, in calendar and plan. */
    private void assertMovedStay() throws Exception {
        Map<String, RemoteEvent> there =
                server.phone().events().stream()
                        .collect(Collectors.toMap(each -> each.stored().id(), Function.identity()));
        for (RemoteEvent event : moved.values()) {
            if (event.start().isAfter(now)) {
                assertThat(there.get(event.stored().id()))
                        .as(() -> "moved: " + event + "\n" + this)
                        .isNotNull()
                        .extracting(RemoteEvent::start, RemoteEvent::end)
                        .containsExactly(event.start(), event.end());
                assertThat(solution().sessions())
                        .as(() -> "moved: " + event + "\n" + this)
                        .anyMatch(each -> each.start().equals(event.start()));
            }
        }
    }

    private void assertMovesAreKept(SyncPlan.Result result) {
        result.replanned().stream()
                .flatMap(each -> each.edits().edits().stream())
                .filter(edit -> edit.kind().name().equals("KEPT_THERE"))
                .forEach(
                        edit ->
                                assertThat(result.solution().sessions())
                                        .as(toString())
                                        .anyMatch(
                                                each ->
                                                        each.start().equals(edit.start())
                                                                && each.end().equals(edit.end())));
    }

    /** All that lies ahead in the plan is in the calendar, each once, and nothing else of it. */
    private void assertSame() throws Exception {
        Map<String, Long> planned = new TreeMap<>();
        for (Session session : solution().sessions()) {
            if (session.end().isAfter(now)) {
                planned.merge(session.start() + " " + session.end(), 1L, Long::sum);
            }
        }
        Map<String, Long> there = new TreeMap<>();
        int odd = 0;
        for (RemoteEvent event : server.phone().events()) {
            boolean own = !foreign.contains(event.stored().id());
            if (own && event.form() == Form.RECURRING) {
                odd++;
            } else if (own && event.form() == Form.TIMED && event.end().isAfter(now)) {
                there.merge(event.start() + " " + event.end(), 1L, Long::sum);
            }
        }
        Map<String, Long> lacking = new TreeMap<>(planned);
        there.forEach(
                (time, count) ->
                        assertThat(lacking.merge(time, -count, Long::sum))
                                .as(() -> "too many at " + time + "\n" + this)
                                .isNotNegative());
        long missing = lacking.values().stream().mapToLong(Long::longValue).sum();
        assertThat(missing).as(toString()).isLessThanOrEqualTo(odd);
        long shows =
                server.phone().events().stream()
                        .filter(each -> each.form() == Form.ALL_DAY)
                        .filter(each -> each.title().equals("Show"))
                        .count();
        assertThat(shows).as(toString()).isEqualTo(1);
    }

    private void tell(String what, String more) {
        told.add(now + " " + what + " " + more);
    }

    @Override
    public String toString() {
        return String.join("\n", told) + "\n";
    }
}
