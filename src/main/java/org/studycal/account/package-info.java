/** Accounts on calendar servers, with their secrets, in the person's configuration folder. */
package org.studycal.account;
