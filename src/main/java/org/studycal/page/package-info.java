/**
 * {@code studycal serve}: a plan in the browser of this computer, to look at and to work with. What
 * it does are use cases; it only asks for them and shows what comes back.
 */
package org.studycal.page;
