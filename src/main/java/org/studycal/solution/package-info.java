/**
 * The dated calendar and its figures: sessions and their identity over revisions, the solution
 * file, and the auditor that judges it without sharing rule code with the solver.
 */
package org.studycal.solution;
