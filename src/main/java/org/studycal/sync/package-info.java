/**
 * Makes a calendar somewhere else equal to a plan: pure functions say what is to be done, and a
 * {@link org.studycal.sync.Remote} does it.
 */
package org.studycal.sync;
