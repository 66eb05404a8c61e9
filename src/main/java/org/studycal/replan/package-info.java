/**
 * What is left of a plan that has begun: history, debt, and what the person already has in the
 * calendar.
 */
package org.studycal.replan;
