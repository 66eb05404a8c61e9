/** Plans for many learners: a line in, a line out. */
package org.studycal.batch;
