package org.studycal.phrases;

import java.util.OptionalInt;

/**
 * One of several ways to choose from, such as {@code Option B: Coursera}.
 *
 * @param number from 1, letters counted; empty where the text says no more than "or"
 * @param start where its name begins
 * @param end where its name ends
 * @param titleStart where the rest of the text begins
 */
public record Alternative(OptionalInt number, int start, int end, int titleStart)
        implements Mention {}
