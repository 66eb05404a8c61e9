/** The dated plan: sessions, milestones and left-out work, and how they go to calendars. */
package org.studycal.plan;
