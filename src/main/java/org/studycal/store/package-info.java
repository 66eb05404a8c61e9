/** Plans on the disk: the solution file, its folder with history and lock, and whole writes. */
package org.studycal.store;
