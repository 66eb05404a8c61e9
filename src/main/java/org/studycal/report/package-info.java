/**
 * What a person reads about a problem and its solution: texts of 80 columns for the terminal, and
 * their JSON.
 */
package org.studycal.report;
