/**
 * The search: a problem becomes slots and tasks, {@link org.studycal.solver.StudyScheduler} lets
 * Timefold Solver run a construction and a simulated annealing as its phases, and the constraint
 * streams of {@link org.studycal.solver.StudyConstraintProvider} are the reference of the score
 * that the search keeps by hand.
 */
package org.studycal.solver;
