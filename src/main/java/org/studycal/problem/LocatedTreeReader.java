package org.studycal.problem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds the located tree from parser events. Binding to records directly would lose positions and
 * hide faults: aliases become plain names, of a duplicate key the last one wins, and reading stops
 * at the first unknown key.
 */
final class LocatedTreeReader {

    /** Problems nest 6 deep. */
    private static final int DEEPEST = 20;

    private final Faults faults;
    private final boolean json;
    private final Deque<LocatedNode> open = new ArrayDeque<>();
    private LocatedNode root;
    private String key = "";
    private int keyLine;
    private int keyColumn;
    private boolean mergeKey;
    private Object groupAnchor;
    private Object groupTag;
    private int brokenAt = Integer.MAX_VALUE;

    LocatedTreeReader(Faults faults, boolean json) {
        this.faults = faults;
        this.json = json;
    }

    /**
     * The root of the file's tree, as far as it could be parsed; empty when there is nothing in the
     * file.
     */
    Optional<LocatedNode> read(String text) {
        TokenStreamFactory factory = json ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser =
                factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            boolean goOn = true;
            for (JsonToken token = parser.nextToken(); goOn && token != null; ) {
                goOn = take(parser, token);
                token = goOn ? parser.nextToken() : null;
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            SyntaxFault fault =
                    SyntaxFault.of(
                            e.getOriginalMessage(),
                            at == null ? 1 : at.getLineNr(),
                            at == null ? 1 : at.getColumnNr());
            brokenAt = Math.min(fault.line(), lastLine());
            faults.atPlace(
                    fault.line(),
                    fault.column(),
                    FaultKind.SYNTAX,
                    "",
                    fault.message(json) + lastGood(fault),
                    fault.hint(text, json));
        }
        return Optional.ofNullable(root);
    }

    /**
     * The line from which on the tree can not be relied on; beyond the last line when the whole
     * file could be parsed.
     */
    int brokenAt() {
        return brokenAt;
    }

    /** A quotation mark that is never closed is noticed far below; the way back is the last key. */
    private String lastGood(SyntaxFault fault) {
        return keyLine > 0 && fault.line() > keyLine + 1
                ? "; the last key that could be read is " + Quoted.of(key) + " in line " + keyLine
                : "";
    }

    private int lastLine() {
        return open.isEmpty() ? Integer.MAX_VALUE : Math.max(open.peek().line(), keyLine);
    }

    private boolean take(JsonParser parser, JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (root != null && open.isEmpty()) {
            String message =
                    json
                            ? "something follows the end of the JSON value; a %s holds one value"
                                    .formatted(faults.sort())
                            : "a second YAML document begins here; a %s holds one, so remove the line \"---\""
                                    .formatted(faults.sort());
            faults.atPlace(line, column, FaultKind.MULTIPLE_DOCUMENTS, "", message, "");
            return false;
        }
        switch (token) {
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> {
                key = parser.currentName();
                keyLine = line;
                keyColumn = column;
                mergeKey = !json && key.equals("<<");
                boolean aliased = !json && marked(parser, line, column);
                if (mergeKey && !aliased) {
                    alias(line, column, "merge key <<", "");
                }
            }
            default -> {
                return value(parser, token, line, column);
            }
        }
        return true;
    }

    private boolean value(JsonParser parser, JsonToken token, int line, int column) {
        boolean alias = !json && marked(parser, line, column);
        LocatedNode.Kind kind = alias ? LocatedNode.Kind.BROKEN : kind(token);
        String text = token.isScalarValue() ? parser.getString() : "";
        LocatedNode node = add(kind, text, line, column, mergeKey);
        mergeKey = false;
        if (token.isStructStart()) {
            open.push(node);
            if (open.size() > DEEPEST) {
                faults.atPlace(
                        line,
                        column,
                        FaultKind.TOO_DEEP,
                        "",
                        "lists and keys are nested more than %s deep; no %s needs that"
                                .formatted(DEEPEST, faults.sort()),
                        "");
                brokenAt = line;
                return false;
            }
        }
        return true;
    }

    private LocatedNode add(
            LocatedNode.Kind kind, String text, int line, int column, boolean merged) {
        LocatedNode parent = open.peek();
        if (parent == null) {
            root = LocatedNode.root(kind, text, line, column);
            return root;
        }
        if (parent.is(LocatedNode.Kind.LIST)) {
            return parent.item(kind, text, line, column);
        }
        LocatedNode node = parent.entry(key, keyLine, keyColumn, kind, text, line, column);
        if (merged) {
            parent.incomplete();
            return node;
        }
        parent.get(key)
                .ifPresent(
                        first ->
                                faults.atKey(
                                        node,
                                        FaultKind.DUPLICATE_KEY,
                                        "the key %s stands here a second time, first in line %s; keep one of them"
                                                .formatted(Quoted.of(key), first.keyLine()),
                                        ""));
        parent.keep(node);
        return node;
    }

    /**
     * Reports anchor, alias and tag of the current token; true for an alias: its value is
     * elsewhere.
     */
    private boolean marked(JsonParser parser, int line, int column) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            if (!mergeKey) {
                String name = parser.getString();
                alias(line, column, "alias *" + Quoted.plain(name), name);
            }
            return true;
        }
        Object anchor = parser.getObjectId();
        Object tag = parser.getTypeId();
        if (anchor != null && !anchor.equals(groupAnchor)) {
            alias(line, column, "anchor &" + Quoted.plain(anchor.toString()), anchor.toString());
        }
        if (tag != null && !tag.equals(groupTag)) {
            faults.atPlace(
                    line,
                    column,
                    FaultKind.YAML_TAG,
                    tag.toString(),
                    "the YAML tag %s is not supported; write the value without it"
                            .formatted(Quoted.of(tag.toString())),
                    "");
        }
        // The parser still shows a group's anchor and tag at the group's first key.
        boolean group = parser.currentToken() == JsonToken.START_OBJECT;
        groupAnchor = group ? anchor : null;
        groupTag = group ? tag : null;
        return false;
    }

    private void alias(int line, int column, String what, String name) {
        String quotes = name.isEmpty() ? "" : " (a text that begins with & or * needs quotes)";
        faults.atPlace(
                line,
                column,
                FaultKind.YAML_ALIAS,
                name,
                "the YAML " + what + " is not supported; write the value out" + quotes,
                "");
    }

    private static LocatedNode.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> LocatedNode.Kind.GROUP;
            case START_ARRAY -> LocatedNode.Kind.LIST;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> LocatedNode.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> LocatedNode.Kind.BOOLEAN;
            case VALUE_NULL -> LocatedNode.Kind.NOTHING;
            default -> LocatedNode.Kind.TEXT;
        };
    }
}
