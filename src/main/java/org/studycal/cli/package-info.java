/** The command line: one file per command, and the one way from a failure to an exit code. */
package org.studycal.cli;
