/**
 * Accounts on calendar servers, with their secrets, in the person's configuration folder: the only
 * place where secrets are kept.
 */
package org.studycal.account;
