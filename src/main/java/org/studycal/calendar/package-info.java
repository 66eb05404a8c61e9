/**
 * Calendar files: a solution written as {@code .ics} for Google, Apple, Outlook and Thunderbird,
 * and the lint that every written file must pass.
 */
package org.studycal.calendar;
