/** The soft rules by name: ids, default weights, units and words. */
package org.studycal.rule;
