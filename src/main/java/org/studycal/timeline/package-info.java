/**
 * From wall clock to real time: the windows of really free time of a problem and the slots cut from
 * them, correct through daylight saving changes.
 */
package org.studycal.timeline;
