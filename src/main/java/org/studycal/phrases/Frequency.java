package org.studycal.phrases;

/**
 * How often something is done, such as {@code 3x per week}.
 *
 * @param times how often, the middle of a range
 * @param per what it is done so often in
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Frequency(double times, Span.Unit per, int start, int end) implements Mention {}
