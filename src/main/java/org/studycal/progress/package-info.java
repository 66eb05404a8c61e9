/**
 * What really happened: the append-only progress file beside a problem, what its entries say about
 * a solution's sessions, and what can be learnt from them about efforts.
 */
package org.studycal.progress;
