/**
 * The search: a problem becomes slots and tasks ({@link org.studycal.solver.Model}), {@link
 * org.studycal.solver.StudyScheduler} builds a first plan, and Timefold Solver's local search
 * improves it with the moves of {@link org.studycal.solver.StudyMoves}. The soft rules stand in
 * {@link org.studycal.solver.StudyConstraintProvider}, one constraint each.
 */
package org.studycal.solver;
