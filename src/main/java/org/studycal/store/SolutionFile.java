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
import java.time.ZoneId;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.JsonLayout;
import org.studycal.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectWriter;

/**
 * The solution file: JSON, one session a line, costs in points, times with the offset of the
 * problem's zone. What is written and read again is the same solution.
 */
public final class SolutionFile {

    /** Name of the file in a solution folder. */
    public static final String NAME = "solution.json";

    private static final long MOST_BYTES = 200_000_000;

    private SolutionFile() {}

    /** The file's text, ending with a newline; the same bytes for the same solution. */
    public static String write(Problem problem, Solution solution) {
        return writer(problem)
                        .with(JsonLayout.spreading(2))
                        .writeValueAsString(SolutionJson.of(problem, solution))
                + '\n';
    }

    /** The same JSON in one line, without its end. */
    public static String line(Problem problem, Solution solution) {
        return writer(problem).writeValueAsString(SolutionJson.of(problem, solution));
    }

    private static ObjectWriter writer(Problem problem) {
        return JsonFormat.MAPPER.writer().withAttribute(ZoneId.class, problem.timeZone());
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
            throw new SolutionException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads a solution file's bytes.
     *
     * @param file what messages call it
     */
    public static Solution parse(String file, byte[] bytes) throws SolutionException {
        String text = text(file, bytes);
        JsonComplaint complaint = new JsonComplaint(file, text);
        try (JsonParser json = JsonFormat.MAPPER.createParser(text)) {
            SolutionJson solution = JsonFormat.MAPPER.readValue(json, SolutionJson.class);
            if (json.nextToken() != null) {
                throw complaint.ofSyntax("more after its end", json.currentTokenLocation());
            }
            if (solution == null) {
                throw complaint.of(JsonFormat.expected(SolutionJson.class));
            }
            solution.check(complaint);
            return solution.solution();
        } catch (JacksonException e) {
            throw complaint.of(e);
        }
    }

    private static String text(String file, byte[] bytes) throws SolutionException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SolutionException(
                    file + ": not a text in UTF-8; expected a solution file", e);
        }
    }
}
