/**
 * What other programs' calendars say: files of any origin are cut into components, which ical4j
 * takes apart; these become events, and events dated occurrences.
 */
package org.studycal.busy;
