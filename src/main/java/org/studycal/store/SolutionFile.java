package org.studycal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The solution file: JSON, one session a line, costs in points, times with the offset of the
 * problem's zone. What is written and read again is the same solution.
 */
public final class SolutionFile {

    /** Name of the file in a solution folder. */
    public static final String NAME = "solution.json";

    /** The file format's number. */
    static final int FORMAT = 1;

    /** Who names a calendar that was planned around. */
    static final String BY_PROBLEM = "problem";

    static final String BY_COMMAND = "command";

    private static final long MOST_BYTES = 200_000_000;

    private SolutionFile() {}

    /** The file's text, ending with a newline; the same bytes for the same solution. */
    public static String write(Problem problem, Solution solution) {
        return new SolutionFileWriter(problem, solution).write();
    }

    /** Reads a solution file. */
    public static Solution read(Path file) throws SolutionException {
        return parse(file.toString(), bytes(file));
    }

    /** Reads the bytes of a solution file, as many as such a file may have. */
    public static byte[] bytes(Path file) throws SolutionException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isOther() || found.size() > MOST_BYTES) {
                String what = found.isOther() ? "a device or a pipe" : found.size() + " bytes";
                throw SolutionException.at(file.toString(), "", what, "a solution file");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SolutionException(
                    file + ": there is no such file; `studycal solve` writes it", e);
        } catch (IOException e) {
            throw new SolutionException(file + ": can not be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads a solution file's bytes.
     *
     * @param file what messages call it
     */
    public static Solution parse(String file, byte[] bytes) throws SolutionException {
        return reader(file, bytes).read();
    }

    /**
     * Reads the titles of the activities that a solution file's bytes have sessions of, by id.
     *
     * @param file what messages call it
     */
    public static Map<String, String> titles(String file, byte[] bytes) throws SolutionException {
        return reader(file, bytes).titles();
    }

    private static SolutionFileReader reader(String file, byte[] bytes) throws SolutionException {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new SolutionException(
                    file + ": not a text in UTF-8; expected a solution file", e);
        }
        return new SolutionFileReader(new JsonValue(file, "", tree(file, text)));
    }

    private static JsonNode tree(String file, String text) throws SolutionException {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new SolutionException(
                    file
                            + place
                            + ": not JSON ("
                            + e.getOriginalMessage()
                            + "); expected a solution file",
                    e);
        }
    }
}
