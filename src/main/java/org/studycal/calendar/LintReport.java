package org.studycal.calendar;

import java.util.List;

/**
 * What the lint has to say of a calendar file.
 *
 * @param findings in the order of the file's lines; only the first where there are thousands
 * @param faults how many faults there are in all
 * @param events how many events the file has
 */
public record LintReport(List<LintFinding> findings, long faults, long events) {
    public LintReport {
        findings = List.copyOf(findings);
    }
}
