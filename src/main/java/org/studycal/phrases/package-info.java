/**
 * What words mean in a study plan: periods, durations, dates, days, times and kinds of sections, in
 * languages whose words are data.
 */
package org.studycal.phrases;
