package org.studycal.problem;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text that is never handed out in the middle of a character: the YAML parser fails where its
 * buffer ends between the two halves of an emoji.
 */
final class WholeCharacters extends Reader {

    private final Reader text;

    WholeCharacters(String text) {
        this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        // One place stays free for the other half of the last character.
        int read = text.read(buffer, offset, Math.max(1, length - 1));
        if (read > 0 && read < length && Character.isHighSurrogate(buffer[offset + read - 1])) {
            int half = text.read();
            if (half >= 0) {
                buffer[offset + read] = (char) half;
                read++;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
