package org.studycal.importer;

/**
 * Something the user should know.
 *
 * @param line where in the plan
 * @param text one sentence
 */
public record Remark(RemarkKind kind, int line, String text) {}
