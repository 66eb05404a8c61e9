/**
 * What a person's calendars keep from study: which files, and which of their events count by the
 * options of each calendar.
 */
package org.studycal.commitment;
