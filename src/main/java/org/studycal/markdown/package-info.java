/** A Markdown text as an outline: headings, items, table rows and code, each with its line. */
package org.studycal.markdown;
