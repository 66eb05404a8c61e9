/** Calendars on CalDAV servers (RFC 4791), as they really answer. */
package org.studycal.sync.caldav;
