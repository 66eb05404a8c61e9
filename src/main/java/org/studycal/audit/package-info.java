/**
 * The independent judge of a plan: it recomputes every rule and figure from the sessions as stated
 * and shares no rule code with what makes a plan.
 */
package org.studycal.audit;
