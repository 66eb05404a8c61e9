/** The benchmark: our search beside other methods on the same problems. */
package org.studycal.bench;
