/** Asks servers, with limits on time and size, and never sends anything secret in the open. */
package org.studycal.web;
