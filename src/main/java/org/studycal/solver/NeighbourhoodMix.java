package org.studycal.solver;

/** All kinds of moves, each as often as it pays. */
final class NeighbourhoodMix implements Neighbourhood {

    private final Assignment assignment;
    private final Neighbourhood[] improving;

    /** Every second move while work is left out. */
    private final Neighbourhood[] completing;

    NeighbourhoodMix(Assignment assignment) {
        this.assignment = assignment;
        Picker picker = new Picker(assignment);
        Neighbourhood swap = new SwapStretches(picker, false);
        Neighbourhood join = new SwapStretches(picker, true);
        Neighbourhood exchange = new ExchangeNeighbours(picker);
        ShiftLanes shift = new ShiftLanes(picker);
        this.improving =
                new Neighbourhood[] {
                    swap, swap, swap, swap, join, join, exchange, shift, shift, shift, shift, shift,
                    shift, shift, shift
                };
        if (assignment.hasPublished()) {
            improving[0] = new BringBack(picker, shift);
            improving[1] = improving[0];
        }
        if (assignment.objective().countsMoves()) {
            improving[4] = improving[0];
            improving[7] = improving[0];
        }
        Neighbourhood fill = new FillLeft(picker);
        Neighbourhood insert = new InsertLeft(picker, shift);
        this.completing = new Neighbourhood[] {fill, insert, insert};
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        boolean complete = assignment.left() > 0 && random.below(2) == 0;
        Neighbourhood[] kinds = complete ? completing : improving;
        return kinds[random.below(kinds.length)].propose(random, change);
    }
}
