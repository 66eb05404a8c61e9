package org.studycal.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.Change;
import org.studycal.sync.Found;
import org.studycal.sync.SyncState;

/** What a sync asks before it writes; who agreed once is not asked again. */
final class SyncConsents {

    private final SyncFiles files;
    private final Listener listener;
    private boolean agreed;

    SyncConsents(SyncFiles files, Listener listener, boolean agreed) {
        this.files = files;
        this.listener = listener;
        this.agreed = agreed;
    }

    /**
     * Goes on only where what was found makes sense or the person says so: an answer that makes no
     * sense never means that everything was deleted.
     */
    void check(SyncTarget target, Found found, Solution newest, Instant now) {
        SyncState state = target.state();
        if (found.isEmptied()) {
            throw new BadInput(
                    "the calendar '%s' in %s is empty, but %d events were written to it"
                            .formatted(state.title(), state.account(), state.events().size()),
                    "Nothing was changed, and no session counts as deleted.",
                    "Delete %s and sync again: it is filled anew."
                            .formatted(files.shown(SolutionFolder.SYNC)));
        }
        List<Change> gone =
                found.changes().stream()
                        .filter(change -> change.kind() == Change.Kind.GONE)
                        .filter(
                                change ->
                                        newest.sessions().stream()
                                                .anyMatch(each -> each.uid().equals(change.uid())))
                        .toList();
        int ahead = Math.toIntExact(gone.stream().filter(each -> each.isAhead(now)).count());
        askAboutMany(ahead, found.ahead(now), false);
        askAboutMany(gone.size() - ahead, found.over(now), true);
        if (target.first()) {
            ask(
                    new Consent.First(
                            state.account(),
                            state.title(),
                            state.made(),
                            eventsAhead(newest, now),
                            found.listing().events().size()));
        }
    }

    private static int eventsAhead(Solution plan, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long sessions = plan.sessions().stream().filter(each -> each.end().isAfter(now)).count();
        long milestones =
                plan.milestones().stream().filter(each -> !each.date().isBefore(today)).count();
        return Math.toIntExact(sessions + milestones);
    }

    /** A single one that was deleted says what it says in the smallest plan, too. */
    private void askAboutMany(int gone, int all, boolean over) {
        if (gone > 1 && gone * 4 > all) {
            ask(new Consent.ManyDeleted(gone, all, over));
        }
    }

    private void ask(Consent question) {
        if (!agreed) {
            agree(question, listener);
            agreed = true;
        }
    }

    /** Goes on only if the person agrees. */
    static void agree(Consent question, Listener listener) {
        Optional<Boolean> answer = listener.agrees(question);
        if (answer.isEmpty()) {
            throw new BadInput(
                    question.sentence(),
                    "Nothing was changed. If that is right, say --yes; --dry-run shows what would be done.");
        }
        if (!answer.get()) {
            throw new BadInput("nothing was changed, here or there");
        }
    }
}
