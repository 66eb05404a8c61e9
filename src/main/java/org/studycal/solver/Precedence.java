package org.studycal.solver;

/**
 * One task ends before another begins.
 *
 * @param index place in {@link Model#precedences}
 * @param before index of the task that comes first
 * @param after index of the task that comes later
 * @param minGap hard: least minutes between them
 * @param maxGap soft: most minutes between them; {@link Long#MAX_VALUE} for no such wish
 */
public record Precedence(int index, int before, int after, long minGap, long maxGap) {

    /** Whether the task is one of the two. */
    boolean concerns(Task task) {
        return task.index() == before || task.index() == after;
    }
}
