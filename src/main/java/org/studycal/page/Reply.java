package org.studycal.page;

/**
 * What the page gets to a question.
 *
 * @param status of HTTP
 * @param json what it says
 */
public record Reply(int status, String json) {}
