/**
 * Whether a problem can fit at all, told before anything is solved: conditions that every plan
 * would have to meet.
 */
package org.studycal.check;
