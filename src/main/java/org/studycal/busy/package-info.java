/**
 * What other programs' calendars say: files of any origin into events, and events into dated
 * occurrences.
 */
package org.studycal.busy;
