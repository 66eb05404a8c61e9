package org.studycal.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a YAML or JSON parser says about a broken file, in words for people who are no programmers.
 *
 * @param said the parser's own message
 * @param line where it stopped, from 1
 * @param column where it stopped, from 1
 */
record SyntaxFault(String said, int line, int column) {

    private static final Pattern PLACE =
            Pattern.compile("in reader, line (\\d{1,9}), column (\\d{1,9})");
    private static final Pattern CHARACTER = Pattern.compile("found character '(.)[^']*'");

    /**
     * Prefers the place named in the message, which is that of the problem, to that of the last
     * good token.
     */
    static SyntaxFault of(String said, int line, int column) {
        String message = said == null ? "" : said;
        // A quotation or bracket that never ends is best shown where it begins, else the last place
        // is the problem's.
        boolean unfinished =
                message.contains("unexpected end of stream") || message.contains("expected ',' or");
        Matcher matcher = PLACE.matcher(message);
        int atLine = Math.max(1, line);
        int atColumn = Math.max(1, column);
        while (matcher.find()) {
            atLine = Integer.parseInt(matcher.group(1));
            atColumn = Integer.parseInt(matcher.group(2));
            if (unfinished) {
                break;
            }
        }
        return new SyntaxFault(message, atLine, atColumn);
    }

    /** The message. */
    String message(boolean json) {
        return (json
                        ? "this is not valid JSON: " + ofJson()
                        : "this is not valid YAML: " + ofYaml())
                + ". What stands after this place was not checked";
    }

    /** A likely repair of the line, or empty. */
    String hint(String text, boolean json) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        if (json || line > lines.length || said.contains("(TAB)")) {
            return "";
        }
        String written = lines[line - 1];
        if (said.contains("mapping values are not allowed")
                || said.contains("cannot start any token")) {
            Matcher pair =
                    Pattern.compile("\\s*(?:- )?([\\w-]{1,40}): +([^\"'\\[{].*)").matcher(written);
            if (pair.matches()
                    && !pair.group(2).contains("\"")
                    && (pair.group(2).contains(": ") || !said.contains("mapping values"))) {
                return pair.group(1) + ": \"" + Quoted.plain(pair.group(2).strip()) + "\"";
            }
        }
        return "";
    }

    private String ofYaml() {
        Matcher character = CHARACTER.matcher(said);
        if (said.contains("(TAB)")) {
            return "a tab character; indent with spaces";
        }
        if (character.find()) {
            return "a value can not begin with " + character.group(1) + " unless it is in quotes";
        }
        if (said.contains("mapping values are not allowed")) {
            return "a second \": \" in one value, or a line that is indented too far; put a text with \": \" in quotes";
        }
        if (said.contains("quoted scalar")) {
            return said.contains("escape")
                    ? "a backslash in double quotes begins an escape that YAML does not know; use single quotes"
                    : "a quotation mark opens a text that is never closed";
        }
        if (said.contains("expected ',' or")) {
            return "a bracket opens here that is not closed, or a comma is missing between two entries";
        }
        if (said.contains("could not find expected ':'")) {
            return "expected \"key: value\"; a colon with a space after it is missing in this line or the one before";
        }
        if (said.contains("expected <block end>") || said.contains("block collection")) {
            return "this does not go with what stands above; check indentation, brackets and quotation marks";
        }
        if (said.contains("sequence entries are not allowed")) {
            return "a list can not begin here; put \"- \" on a line of its own below the key";
        }
        if (said.contains("Expected a property name")) {
            return "a key must be a plain word, not a list, a group or an alias";
        }
        if (said.startsWith("Version{")) {
            return "a %YAML line with a version that is not 1.2; remove that line";
        }
        String first =
                said.lines().filter(text -> !text.isBlank()).findFirst().orElse("unreadable");
        return Quoted.plain(first);
    }

    private String ofJson() {
        if (said.contains("Non-standard token") || said.contains("Unrecognized token")) {
            return line == 1 && column == 1
                    ? "expected { at the beginning (a YAML file is named .yaml, not .json)"
                    : "a word without quotes that is not true, false or null";
        }
        if (said.contains("Leading zeroes")) {
            return "a number with leading zeros; put times and dates in double quotes";
        }
        if (said.contains("end-of-input")) {
            return "the file ends before every quote, bracket and brace is closed";
        }
        if (said.contains("CTRL-CHAR")) {
            return "a line break or tab inside a text in quotes; write \\n or \\t";
        }
        if (said.contains("close marker")) {
            return "a bracket or brace is closed by one of the other sort";
        }
        if (said.contains("expecting double-quote to start property name")) {
            return "expected a key in double quotes here; perhaps there is a comma too much before it";
        }
        if (said.contains("expected a valid value")) {
            return "expected a value here; perhaps there is a comma too much before it";
        }
        if (said.contains("was expecting comma")) {
            return "expected a comma between two entries here";
        }
        if (said.contains("colon")) {
            return "expected a colon after the key here";
        }
        int source = said.indexOf(" (for ");
        return Quoted.plain(source > 0 ? said.substring(0, source) : said);
    }
}
