/**
 * The use cases: what a command, a page or a sync asks for as a record, and what it gets as one.
 * Nothing here prints, asks a clock or knows an option.
 */
package org.studycal.app;
