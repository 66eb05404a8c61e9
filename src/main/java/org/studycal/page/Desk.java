package org.studycal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.studycal.app.BadInput;
import org.studycal.app.BusyChoice;
import org.studycal.app.ChangedElsewhere;
import org.studycal.app.FileFailure;
import org.studycal.app.Listener;
import org.studycal.app.LogProgress;
import org.studycal.app.PlanDraft;
import org.studycal.app.PlanFiles;
import org.studycal.app.PlanSync;
import org.studycal.app.PlanView;
import org.studycal.app.Present;
import org.studycal.app.RepairChoice;
import org.studycal.app.ReplanPlan;
import org.studycal.app.Search;
import org.studycal.app.SearchLimits;
import org.studycal.app.UndoRevision;
import org.studycal.app.WhyThere;
import org.studycal.plan.Session;
import org.studycal.plan.SolutionException;
import org.studycal.problem.DateRange;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.report.UndoText;

/**
 * What the page works with: a plan, at most one search at a time, and at most one draft that waits
 * to be kept.
 */
public final class Desk {

    private static final Duration FREEZE = Duration.ofDays(1);

    private final PlanFiles files;
    private final AskedOfPlan asked;
    private final Present present;
    private final Search search;
    private final Limits limits;
    private final Consumer<RuntimeException> bugs;
    private final AtomicReference<Running> running = new AtomicReference<>();
    private final Drafts drafts;
    private Consumer<String> pages = json -> {};

    /**
     * How long the page searches.
     *
     * @param move for the price of a change, which somebody waits for
     * @param plan for a plan made again
     * @param steps the same in steps, for tests
     */
    public record Limits(Duration move, Duration plan, OptionalLong steps) {

        /** What is usual. */
        public static final Limits USUAL =
                new Limits(Duration.ofMillis(1500), Duration.ofSeconds(5), OptionalLong.empty());
    }

    /**
     * Creates the desk of a plan.
     *
     * @param bugs who hears of what should not happen, in detail
     */
    public Desk(
            PlanFiles files,
            Present present,
            Search search,
            Limits limits,
            Consumer<RuntimeException> bugs) {
        this.files = files;
        asked = new AskedOfPlan(files, present);
        drafts = new Drafts(asked);
        this.present = present;
        this.search = search;
        this.limits = limits;
        this.bugs = bugs;
    }

    /** Says who hears what happens. */
    void tells(Consumer<String> listener) {
        pages = listener;
    }

    /**
     * Does once what the page will ask for, and keeps nothing of it: Java is slow at what it does
     * for the first time, and the person is still on the way to the browser.
     */
    public void prepare() {
        try {
            PlanView view = asked.view();
            LocalDate today = LocalDate.ofInstant(view.now(), view.problem().timeZone());
            state(view);
            PageJson.days(view, new DateRange(today, today.plusDays(6)));
            PlanDraft draft = draft(List.of(), Duration.ZERO, "0", new Running(json -> {}));
            PageJson.draft(new Drafts.Waiting(0, draft, List.of()));
        } catch (IOException
                | ProblemException
                | SolutionException
                | BadInput
                | UncheckedIOException e) {
            // Whoever asks for it is told.
        }
    }

    /** Ends the search that runs, with the best plan so far. */
    void stop() {
        Running now = running.get();
        if (now != null) {
            now.stop();
        }
    }

    /** Answers a question of the page. */
    Reply answer(String method, String what, String query, String body) {
        try {
            return method.equals("GET") ? told(what, query) : done(what, PageJson.read(body));
        } catch (BadInput e) {
            return PageJson.refusal(400, e.getMessage(), e.hints());
        } catch (ChangedElsewhere e) {
            return PageJson.refusal(409, e.getMessage(), List.of());
        } catch (ProblemException | SolutionException e) {
            return PageJson.refusal(422, String.valueOf(e.getMessage()), List.of());
        } catch (IOException e) {
            return PageJson.refusal(422, FileFailure.sentence(e), List.of());
        } catch (UncheckedIOException e) {
            return PageJson.refusal(422, FileFailure.sentence(e.getCause()), List.of());
        } catch (RuntimeException e) {
            bugs.accept(e);
            return PageJson.refusal(
                    500,
                    "internal error: " + e.getClass().getSimpleName(),
                    List.of("The terminal of 'studycal serve' says more."));
        }
    }

    private Reply told(String what, String query)
            throws IOException, ProblemException, SolutionException {
        return switch (what) {
            case "days" -> PageJson.days(asked.view(), AskedOfPlan.days(query));
            case "state" -> state(asked.view());
            default -> unknown(what);
        };
    }

    private Reply done(String what, PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        return switch (what) {
            case "move" -> move(question);
            case "plan" -> planned(asked.current(question), List.of(), limits.plan(), "");
            case "repair" ->
                    planned(
                            asked.current(question),
                            List.of(),
                            limits.plan(),
                            question.text("repair"));
            case "stop" -> {
                stop();
                yield PageJson.ok();
            }
            case "keep" -> keep(question);
            case "discard" -> {
                drafts.discard();
                pages.accept(PageJson.happened("discarded"));
                yield PageJson.ok();
            }
            case "mark" -> mark(question);
            case "undo" -> undo(question);
            case "why" -> why(question);
            default -> unknown(what);
        };
    }

    private Reply state(PlanView view) throws IOException, SolutionException {
        ZoneId zone = view.problem().timeZone();
        return PageJson.state(
                view,
                PlanSync.of(files, view).map(sync -> SyncText.of(sync, files.name(), zone)),
                running.get() != null,
                drafts.waiting());
    }

    private static Reply unknown(String what) {
        return PageJson.refusal(404, "'" + what + "' is nothing to ask for", List.of());
    }

    private Reply move(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        PlanView view = asked.current(question);
        return planned(view, List.of(AskedOfPlan.pin(view, question)), limits.move(), "0");
    }

    /**
     * Plans again; what is found waits to be kept.
     *
     * @param shown the plan that it is asked of
     */
    private Reply planned(PlanView shown, List<Entry> entries, Duration time, String repair)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        Running mine = new Running(pages);
        if (!running.compareAndSet(null, mine)) {
            return PageJson.refusal(409, "a search is running; stop it first", List.of());
        }
        try {
            pages.accept(PageJson.happened("searching"));
            PlanDraft found = draft(entries, time, repair, mine);
            if (found.result().previous().revision() != shown.solution().revision()) {
                throw new ChangedElsewhere();
            }
            return PageJson.of(PageJson.draft(drafts.add(found, mine.warnings())));
        } catch (BadInput e) {
            return PageJson.refusal(
                    400,
                    e.getMessage(),
                    Stream.concat(mine.warnings().stream(), e.hints().stream()).toList());
        } finally {
            running.set(null);
            pages.accept(PageJson.happened("searched"));
        }
    }

    private PlanDraft draft(List<Entry> entries, Duration time, String repair, Running watching)
            throws IOException, ProblemException, SolutionException {
        return ReplanPlan.draft(
                new ReplanPlan.Request(
                        files,
                        present,
                        new ReplanPlan.Past((now, zone) -> entries, Assumption.DONE, false),
                        BusyChoice.AS_SEEN,
                        Optional.empty(),
                        export -> export,
                        new SearchLimits(time, limits.steps(), 0),
                        FREEZE,
                        new RepairChoice(repair)),
                search,
                watching);
    }

    private Reply keep(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        drafts.keep(question.number("draft"));
        pages.accept(PageJson.happened("changed"));
        return PageJson.ok();
    }

    private Reply mark(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        Entry entry = AskedOfPlan.mark(asked.current(question), question);
        LogProgress.open(files, Listener.NONE).add(List.of(entry));
        pages.accept(PageJson.happened("changed"));
        return PageJson.ok();
    }

    private Reply undo(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        PlanView view = asked.current(question);
        UndoRevision.Result undone =
                UndoRevision.run(
                        new UndoRevision.Request(
                                files,
                                false,
                                present,
                                BusyChoice.AS_SEEN,
                                drafts.takenBack(view, files.name())),
                        Listener.NONE);
        if (!undone.violations().isEmpty()) {
            throw new BadInput(
                    UndoText.refusal(undone.earlier(), undone.violations(), files.name()));
        }
        drafts.forget();
        pages.accept(PageJson.happened("changed"));
        return PageJson.ok();
    }

    private Reply why(PageJson.Question question)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        // One that was missed is shown, too, although nothing is planned there any more.
        Session shown = AskedOfPlan.session(asked.current(question), question);
        WhyThere why =
                WhyThere.run(
                        new WhyThere.Request(
                                files,
                                present,
                                (problem, solution, now) -> shown,
                                Optional.empty(),
                                false,
                                new SearchLimits(limits.move(), limits.steps(), 0)),
                        search,
                        Listener.NONE);
        return PageJson.why(why);
    }
}
