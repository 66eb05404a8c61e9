package org.studycal.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format of texts that is not Markdown, though plans are written in it.
 *
 * @param called how people call it
 * @param hint how it becomes Markdown
 */
record OtherFormat(String called, String hint) {

    private static final int MANY = 3;
    private static final Pattern ASCIIDOC =
            Pattern.compile(
                    "(?m)^={1,5} \\S|^:[\\w-]+:(?:\\s|$)|^\\|===|^\\[[%\\w]+(?:,[^]\\n]*)?]$");
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^(?:#{1,6} |\\s*[-*] \\[[ xX]] )");
    private static final Pattern PAGE =
            Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*)?(?:<!doctype html|<html)\\b");
    private static final Pattern NOTEBOOK =
            Pattern.compile("(?s)^\\s*\\{.*\"cells\"\\s*:.*\"(?:nbformat|cell_type)\"");
    private static final Pattern JSON = Pattern.compile("(?s)^\\s*[\\[{]\\s*[\"{\\[].*[]}]\\s*$");
    private static final Pattern ORG =
            Pattern.compile("(?m)^#\\+(?:TITLE|BEGIN_\\w+|OPTIONS):?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEX =
            Pattern.compile("(?m)^\\\\(?:documentclass|begin\\{document})");
    private static final Pattern TABLE = Pattern.compile("(?i)<table\\b");
    private static final Pattern DIAGRAM = Pattern.compile("(?m)^\\s*(?:```|~~~)\\s*mermaid");

    /** The format of a file, where it is not Markdown. */
    static Optional<OtherFormat> of(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean headed = MARKDOWN.matcher(text).find();
        if (PAGE.matcher(text).find()) {
            return format("an HTML page", "Save its text as Markdown, for example with pandoc.");
        }
        if (ending.equals("ipynb") || NOTEBOOK.matcher(text).find()) {
            return format(
                    "a notebook (.ipynb)",
                    "'jupyter nbconvert --to markdown' makes Markdown of it.");
        }
        if (!headed && ASCIIDOC.matcher(text).results().limit(MANY).count() >= 2) {
            return format("AsciiDoc", "Pandoc or downdoc makes Markdown of it.");
        }
        if (!headed && ORG.matcher(text).find()) {
            return format("Org mode", "Pandoc makes Markdown of it.");
        }
        if (TEX.matcher(text).find()) {
            return format("LaTeX", "Pandoc makes Markdown of it.");
        }
        if (!headed && JSON.matcher(text).find()) {
            return format("JSON", "A list of weeks with their topics is enough.");
        }
        return headed ? Optional.empty() : separated(ending, text);
    }

    private static Optional<OtherFormat> format(String called, String hint) {
        return Optional.of(new OtherFormat(called, hint));
    }

    /** Lines that all have as many commas, semicolons or tabs. */
    private static Optional<OtherFormat> separated(String ending, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(200).toList();
        for (String sign : List.of("\t", ";", ",")) {
            long first = count(lines.getFirst(), sign);
            boolean same =
                    lines.size() >= MANY
                            && first >= 1
                            && lines.stream().allMatch(line -> count(unquoted(line), sign) == first)
                            && lines.stream()
                                    .noneMatch(
                                            line -> line.matches("^\\s*(?:[-*|>#]|\\d+[.)]\\s).*"));
            if (same && (first >= 2 || ending.equals("csv") || ending.equals("tsv"))) {
                return format(
                        sign.equals("\t") ? "a table with tabs (TSV)" : "a table with commas (CSV)",
                        "Its rows as a Markdown table: | Week | Topic | Hours |.");
            }
        }
        return ending.equals("csv") || ending.equals("tsv")
                ? format(
                        ending.equals("csv")
                                ? "a table with commas (CSV)"
                                : "a table with tabs (TSV)",
                        "Its rows as a Markdown table: | Week | Topic | Hours |.")
                : Optional.empty();
    }

    private static String unquoted(String line) {
        return line.replaceAll("\"[^\"]*\"", "");
    }

    private static long count(String line, String sign) {
        return line.chars().filter(each -> each == sign.charAt(0)).count();
    }

    /** What a text without topics has in it that is not read. */
    static List<String> within(String text) {
        List<String> hints = new ArrayList<>();
        if (TABLE.matcher(text).find()) {
            hints.add("It has an HTML table, which is not read; a Markdown table is.");
        }
        if (DIAGRAM.matcher(text).find()) {
            hints.add("It has a Mermaid diagram, which is not read; a list of weeks is.");
        }
        return hints;
    }
}
