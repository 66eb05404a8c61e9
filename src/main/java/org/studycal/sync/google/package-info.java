/** Google Calendar as a remote, through Google's own client. */
package org.studycal.sync.google;
