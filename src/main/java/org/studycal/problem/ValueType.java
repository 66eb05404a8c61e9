package org.studycal.problem;

/**
 * How one sort of scalar is read.
 *
 * @param kind fault when it cannot be read
 * @param expectation what it should look like, with article: {@code a date like 2027-01-04}
 * @param parser from the written value
 */
public record ValueType<T>(FaultKind kind, String expectation, Parser<T> parser) {

    /** Reads one scalar. */
    interface Parser<T> {
        T parse(LocatedNode scalar) throws BadValue;
    }

    /** Reads the text of one scalar, whether it was quoted or not. */
    interface TextParser<T> {
        T parse(String text) throws BadValue;
    }

    static <T> ValueType<T> ofText(FaultKind kind, String expectation, TextParser<T> parser) {
        return new ValueType<>(kind, expectation, node -> parser.parse(node.text().strip()));
    }

    /** The same sort of scalar under another name. */
    public ValueType<T> expecting(String other) {
        return new ValueType<>(kind, other, parser);
    }

    /** Reads a text that stands in no file. */
    T parse(String text) throws BadValue {
        return parser.parse(LocatedNode.ofText(text));
    }
}
