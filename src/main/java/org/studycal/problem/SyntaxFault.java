package org.studycal.problem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What a YAML or JSON parser says about a broken file, in words for people who are no programmers.
 *
 * @param said the parser's own words
 * @param place where it stopped
 */
record SyntaxFault(String said, Place place, boolean json) {

    private static final String MISFIT =
            "this does not fit the lines above; check indentation, brackets and quotation marks";

    /** A pattern of a parser's words and what we say instead; the first that is found counts. */
    private static final String[][] YAML = {
        {"\\(TAB\\)", "a tab character; indent with spaces"},
        {"found character '(.)[^']*'", "a value cannot begin with %s unless it is in quotes"},
        {
            "mapping values are not allowed",
            "a second \": \" in one value, or a line that is indented too far; put a text with \": \" in quotes"
        },
        {
            "quoted scalar(?s:.*)escape",
            "a backslash in double quotes begins an escape that YAML does not know; use single quotes"
        },
        {"quoted scalar", "a quotation mark opens a text that is never closed"},
        {
            "expected ',' or",
            "a bracket opens here that is not closed, or a comma is missing between two entries"
        },
        {
            "could not find expected ':'",
            "expected \"key: value\"; a colon with a space after it is missing in this line or the one before"
        },
        {"expected <block end>|block collection", MISFIT},
        {
            "sequence entries are not allowed",
            "a list cannot begin here; put \"- \" on a line of its own below the key"
        },
        {"Expected a property name", "a key must be a plain word, not a list, a group or an alias"},
        {"^Version\\{", "a %%YAML line with a version that is not 1.2; remove that line"},
    };

    private static final String NO_JSON = "Non-standard token|Unrecognized token";

    private static final String[][] JSON = {
        {NO_JSON, "a word without quotes that is not true, false or null"},
        {"Leading zeroes", "a number with leading zeros; put times and dates in double quotes"},
        {"end-of-input", "the file ends before every quote, bracket and brace is closed"},
        {"CTRL-CHAR", "a line break or tab inside a text in quotes; write \\n or \\t"},
        {"close marker", "a bracket or brace is closed by one of the other sort"},
        {
            "expecting double-quote to start property name",
            "expected a key in double quotes here; perhaps there is a comma too much before it"
        },
        {
            "expected a valid value",
            "expected a value here; perhaps there is a comma too much before it"
        },
        {"was expecting comma", "expected a comma between two entries here"},
        {"colon", "expected a colon after the key here"},
    };

    /** A key and a value that needs quotes. */
    private static final Pattern PAIR =
            Pattern.compile("\\s*(?:- )?([\\w-]{1,40}): +([^\"'\\[{][^\"]*)");

    static SyntaxFault of(JacksonException e, boolean json) {
        if (e.getCause() instanceof MarkedYamlEngineException yaml) {
            String context = yaml.getContext() == null ? "" : yaml.getContext() + "\n";
            String said = context + yaml.getProblem();
            // A quotation or bracket that never ends is best shown where it begins.
            boolean unfinished =
                    said.contains("unexpected end of stream") || said.contains("expected ',' or");
            Optional<Mark> begin = yaml.getContextMark();
            Optional<Mark> stop = yaml.getProblemMark();
            Mark mark = (unfinished ? begin.or(() -> stop) : stop.or(() -> begin)).orElseThrow();
            return new SyntaxFault(said, new Place(mark.getLine() + 1, mark.getColumn() + 1), json);
        }
        TokenStreamLocation at = e.getLocation();
        Place place =
                at == null
                        ? Place.BEGINNING
                        : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        return new SyntaxFault(String.valueOf(e.getOriginalMessage()), place, json);
    }

    /** The message. */
    String message() {
        return "this is not valid %s: %s. What stands after this place was not checked"
                .formatted(json ? "JSON" : "YAML", words());
    }

    private String words() {
        for (String[] words : json ? JSON : YAML) {
            Matcher found = Pattern.compile(words[0]).matcher(said);
            if (found.find()) {
                if (words[0].equals(NO_JSON) && place.equals(Place.BEGINNING)) {
                    return "expected { at the beginning (a YAML file is named .yaml, not .json)";
                }
                return words[1].formatted(found.groupCount() > 0 ? found.group(1) : "");
            }
        }
        return Quoted.plain(
                said.lines().findFirst().orElse("unreadable").replaceAll(" \\(for .*", ""));
    }

    /** A likely repair of the line, or empty. */
    String hint(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        boolean twoColons = said.contains("mapping values are not allowed");
        if (place.line() > lines.length
                || !(twoColons || said.contains("cannot start any token"))
                || said.contains("(TAB)")) {
            return "";
        }
        Matcher pair = PAIR.matcher(lines[place.line() - 1]);
        return pair.matches() && (pair.group(2).contains(": ") || !twoColons)
                ? pair.group(1) + ": \"" + Quoted.plain(pair.group(2).strip()) + "\""
                : "";
    }
}
