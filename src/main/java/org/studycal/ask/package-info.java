/**
 * Answers about a plan: where the person stands, when it will really be done, why a session is
 * where it is, and what another week would change.
 */
package org.studycal.ask;
