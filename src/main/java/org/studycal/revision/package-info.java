/**
 * From one revision of a plan to the next: which event stays which (its UID), what changed, and the
 * way back.
 */
package org.studycal.revision;
