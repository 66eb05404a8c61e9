/**
 * {@code report.html}: a plan as one page to look at, print and send. Made of elements that escape
 * what they hold; a template engine would be more to learn than the sixty lines that do it.
 */
package org.studycal.report.html;
