package org.studycal.solver;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;

/**
 * The neighbourhoods as moves of Timefold. A move that breaks a hard rule is never proposed, nor is
 * one that would hardly ever be accepted, for Timefold takes longer to find that out.
 */
public final class StudyMoves implements MoveIteratorFactory<StudyCalendar, SlotsMove> {

    /** By how many temperatures a move may be dearer: one in 150 of these would be accepted. */
    private static final double MOST_DEARER = 5;

    private LocalSearch search;
    private Assignment assignment;
    private SlotsMove.Context context;
    private Change change;
    private NeighbourhoodMix neighbourhoods;
    private Randoms random;
    private boolean first;

    @Override
    @SuppressWarnings("unchecked")
    public void phaseStarted(ScoreDirector<StudyCalendar> director) {
        StudyCalendar calendar = director.getWorkingSolution();
        search = calendar.search();
        assignment = search.assignment();
        PlanningVariableMetaModel<StudyCalendar, StudySlot, Task> variable =
                (PlanningVariableMetaModel<StudyCalendar, StudySlot, Task>)
                        ((InnerScoreDirector<StudyCalendar, ?>) director)
                                .getSolutionDescriptor()
                                .getMetaModel()
                                .entity(StudySlot.class)
                                .variable("task", Task.class);
        context =
                new SlotsMove.Context(
                        variable, calendar.getSlots(), Arrays.asList(assignment.model.tasks));
        change = new Change(assignment);
        neighbourhoods = new NeighbourhoodMix(assignment);
        first = true;
    }

    @Override
    public void phaseEnded(ScoreDirector<StudyCalendar> director) {
        inStep();
        search.ended();
    }

    @Override
    public long getSize(ScoreDirector<StudyCalendar> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<SlotsMove> createOriginalMoveIterator(ScoreDirector<StudyCalendar> director) {
        throw new UnsupportedOperationException("moves come in random order only");
    }

    @Override
    public Iterator<SlotsMove> createRandomMoveIterator(
            ScoreDirector<StudyCalendar> director, RandomGenerator workingRandom) {
        inStep();
        if (first) {
            random = new Randoms(workingRandom.nextLong());
            first = false;
        } else {
            search.stepped();
        }
        return new Moves();
    }

    /** Takes the plan that Timefold's slots hold as the one to move from. */
    private void inStep() {
        assignment.settle();
        assignment.commit();
    }

    private final class Moves implements Iterator<SlotsMove> {

        private SlotsMove next;

        @Override
        public boolean hasNext() {
            while (next == null && search.goesOn()) {
                inStep();
                if (proposes()) {
                    search.proposed();
                    next = new SlotsMove(context, change);
                }
            }
            return next != null;
        }

        @Override
        public SlotsMove next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SlotsMove move = next;
            next = null;
            return move;
        }
    }

    /**
     * Whether a random move came to something. Then the assignment holds it already, and Timefold,
     * which carries it out on its slots, finds it done.
     */
    private boolean proposes() {
        double most = MOST_DEARER * search.temperature();
        boolean known = !assignment.hasExtras();
        change.begin(known && !assignment.hasPublished() ? most : Double.MAX_VALUE);
        if (!neighbourhoods.propose(random, change)
                || change.isEmpty()
                || (known && isHopeless(most))) {
            return false;
        }
        change.apply();
        if (!assignment.feasible()) {
            assignment.rollback();
            return false;
        }
        return true;
    }

    private boolean isHopeless(double most) {
        long dearer = assignment.objective().rise(change.cost(), change.uneven());
        return change.leftPrice() > 0
                || (change.leftPrice() == 0 && dearer - change.mostWonBack() > most);
    }
}
