/**
 * The input of studycal: a {@link org.studycal.problem.Problem} and its records, read and validated
 * from a YAML or JSON file with every fault of the file in one report. Imports the JDK and Jackson
 * only.
 */
package org.studycal.problem;
