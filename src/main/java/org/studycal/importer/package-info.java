/**
 * Bring your own plan, in pure steps: of its outline a {@link org.studycal.importer.Reader} gathers
 * {@link org.studycal.importer.Facts} with their lines, {@link org.studycal.importer.PlanReader}
 * makes a {@link org.studycal.importer.StudyPlan} of them, and {@link
 * org.studycal.importer.ProblemPlanner} a problem, whose file has comments.
 */
package org.studycal.importer;
