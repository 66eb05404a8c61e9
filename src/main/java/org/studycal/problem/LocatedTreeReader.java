package org.studycal.problem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds the located tree from Jackson's tokens. Binding to records directly would lose positions
 * and hide faults: aliases become plain names, of a duplicate key the last one wins, and reading
 * stops at the first unknown key.
 */
final class LocatedTreeReader {

    /** Problems nest 6 deep. */
    private static final int DEEPEST = 20;

    private final Faults faults;
    private final boolean json;
    private final Deque<LocatedNode> open = new ArrayDeque<>();
    private LocatedNode root;
    private String key = "";
    private Place keyPlace = Place.FILE;
    private boolean mergeKey;
    private Object groupAnchor;
    private Object groupTag;
    private int brokenAt = Integer.MAX_VALUE;

    LocatedTreeReader(Faults faults, boolean json) {
        this.faults = faults;
        this.json = json;
    }

    /** The root of the file's tree, as far as it could be parsed; empty when the file is. */
    Optional<LocatedNode> read(String text) {
        try (JsonParser parser =
                (json ? new JsonFactory() : new YAMLFactory())
                        .createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            boolean more = true;
            while (more && parser.nextToken() != null) {
                more = take(parser, place(parser.currentTokenLocation()));
            }
        } catch (JacksonException e) {
            SyntaxFault fault = SyntaxFault.of(e, json);
            int line = fault.place().line();
            brokenAt =
                    open.isEmpty()
                            ? line
                            : Math.min(line, Math.max(open.peek().line(), keyPlace.line()));
            // A quotation mark that is never closed is noticed far below the last key.
            String lastGood =
                    keyPlace.line() > 0 && line > keyPlace.line() + 1
                            ? "; the last key that could be read is %s in line %s"
                                    .formatted(Quoted.of(key), keyPlace.line())
                            : "";
            faults.atPlace(
                    fault.place(),
                    FaultKind.SYNTAX,
                    "",
                    fault.message() + lastGood,
                    fault.hint(text));
        }
        return Optional.ofNullable(root);
    }

    /** Whether all of the file could be parsed. */
    boolean isWhole() {
        return brokenAt == Integer.MAX_VALUE;
    }

    /**
     * Adds the faults of the tree's parts to those of the file. Of half a tree only those count
     * that stand above the break, and what it lacks may stand further down.
     */
    void addFaults(Faults all, Faults ofParts) {
        if (isWhole()) {
            all.addAll(ofParts);
        } else {
            all.addFirstHalf(brokenAt, ofParts);
        }
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    /** Adds a token to the tree; false when no other one counts. */
    private boolean take(JsonParser parser, Place at) {
        if (root != null && open.isEmpty()) {
            String message =
                    json
                            ? "something follows the end of the JSON value; a %s holds one value"
                            : "a second YAML document begins here; a %s holds one, so remove the line \"---\"";
            faults.atPlace(
                    at, FaultKind.MULTIPLE_DOCUMENTS, "", message.formatted(faults.sort()), "");
            return false;
        }
        JsonToken token = parser.currentToken();
        if (token.isStructEnd()) {
            open.pop();
            return true;
        }
        boolean isKey = token == JsonToken.PROPERTY_NAME;
        if (isKey) {
            key = parser.currentName();
            keyPlace = at;
            mergeKey = !json && key.equals("<<");
        }
        boolean alias = !json && isElsewhere((YAMLParser) parser, at);
        if (isKey) {
            if (mergeKey && !alias) {
                refuse(at, "merge key <<", "");
            }
            return true;
        }
        LocatedNode node =
                add(
                        alias ? LocatedNode.Kind.BROKEN : kind(token),
                        token.isScalarValue() ? parser.getString() : "",
                        at);
        if (token.isStructStart()) {
            open.push(node);
        }
        if (open.size() > DEEPEST) {
            faults.atPlace(
                    at,
                    FaultKind.TOO_DEEP,
                    "",
                    "lists and keys are nested more than %s deep; no %s needs that"
                            .formatted(DEEPEST, faults.sort()),
                    "");
            brokenAt = at.line();
            return false;
        }
        return true;
    }

    private LocatedNode add(LocatedNode.Kind kind, String text, Place at) {
        LocatedNode parent = open.peek();
        if (parent == null) {
            root = LocatedNode.root(kind, text, at);
            return root;
        }
        if (parent.is(LocatedNode.Kind.LIST)) {
            return parent.item(kind, text, at);
        }
        LocatedNode node = parent.entry(key, keyPlace, kind, text, at);
        if (mergeKey) {
            mergeKey = false;
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
                                                .formatted(
                                                        Quoted.of(key), first.keyPlace().line())));
        parent.keep(node);
        return node;
    }

    /** Reports the token's anchor, alias and tag; true for an alias: its value is elsewhere. */
    private boolean isElsewhere(YAMLParser parser, Place at) {
        if (parser.isCurrentAlias()) {
            if (!mergeKey) {
                refuse(at, "alias *", parser.getString());
            }
            return true;
        }
        Object anchor = parser.getObjectId();
        Object tag = parser.getTypeId();
        if (anchor != null && !anchor.equals(groupAnchor)) {
            refuse(at, "anchor &", anchor.toString());
        }
        if (tag != null && !tag.equals(groupTag)) {
            faults.atPlace(
                    at,
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

    private void refuse(Place at, String what, String name) {
        String quotes = name.isEmpty() ? "" : " (a text that begins with & or * needs quotes)";
        faults.atPlace(
                at,
                FaultKind.YAML_ALIAS,
                name,
                "the YAML %s%s is not supported; write the value out%s"
                        .formatted(what, Quoted.plain(name), quotes),
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
