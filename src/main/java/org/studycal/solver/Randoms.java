package org.studycal.solver;

/**
 * Random numbers that are the same on every machine and JDK: xorshift64* by Sebastiano Vigna, <i>An
 * experimental exploration of Marsaglia's xorshift generators, scrambled</i> (2016).
 */
final class Randoms {

    private long state;

    Randoms(long seed) {
        // A few rounds of splitmix64, so that seeds close to each other start far apart.
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        this.state = mixed == 0 ? 1 : mixed;
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A number from 0 to 1, 1 excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }
}
