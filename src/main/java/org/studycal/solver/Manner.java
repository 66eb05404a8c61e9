package org.studycal.solver;

import org.studycal.problem.Points;

/**
 * What drives a simulated annealing.
 *
 * @param heat by how many points a move may be dearer to be accepted with probability 1/e, at first
 * @param even whether it keeps the weeks even while it is warm, see {@link LooseWork#unevenness}
 */
record Manner(double heat, boolean even) {

    /** Heat of a search that may move anything anywhere. */
    static final double HOT = 8;

    /** Heat in the end. */
    private static final double COLD = 0.4;

    /**
     * What one unit of {@link LooseWork#unevenness} costs at first, in temperatures: as much as
     * heat alone drives the weeks apart. It falls faster than the temperature.
     */
    private static final double EVENNESS = 6;

    /** The temperature, in units, of a search that has come so far: from 0 to 1. */
    double temperature(double progress) {
        return Points.UNITS * heat * StrictMath.pow(COLD / heat, progress);
    }

    /** The price, in units, of one unit of {@link LooseWork#unevenness} then. */
    double evenness(double progress) {
        double temperature = temperature(progress);
        return even ? EVENNESS / (heat * Points.UNITS) * temperature * temperature : 0;
    }
}
