package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time a series happens at, before exceptions.
 *
 * @param wall what the clock of the series shows
 * @param start the moment it means
 * @param period its own end or length, null if it is as long as all
 */
record Instance(LocalDateTime wall, Instant start, Event.Period period) {}
