/**
 * Bring your own plan: an outline becomes a {@link org.studycal.importer.StudyPlan}, which says
 * what was understood and what was guessed, and that becomes a problem file with comments.
 */
package org.studycal.importer;
