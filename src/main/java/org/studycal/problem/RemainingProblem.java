package org.studycal.problem;

/**
 * What is left of a problem to plan, and what a plan is judged by: with what calendars keep from
 * study, with what has happened as history, efforts and conditions as they are by now.
 *
 * @param problem the same as a problem of its own
 */
public record RemainingProblem(Problem problem) {}
