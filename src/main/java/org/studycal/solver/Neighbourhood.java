package org.studycal.solver;

/** A kind of move. */
interface Neighbourhood {

    /**
     * Picks a random move and writes it into an empty {@code change}. Whether it keeps the hard
     * rules is looked at later.
     *
     * @return false when the pick came to nothing
     */
    boolean propose(Randoms random, Change change);
}
