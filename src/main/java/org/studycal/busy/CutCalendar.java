package org.studycal.busy;

import java.util.List;

/**
 * A calendar as it was cut out of a file.
 *
 * @param frame its own lines
 * @param parts its components, and what stands between it and the next calendar
 */
record CutCalendar(CutComponent frame, List<CutComponent> parts) {}
