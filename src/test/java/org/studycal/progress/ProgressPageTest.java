package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.studycal.MarkdownPage;
import org.studycal.problem.ProblemException;

/** {@code problems/README.md} says of progress what the reader reads. */
class ProgressPageTest {

    private final MarkdownPage page = new MarkdownPage("problems/README.md");

    @Test
    void everyKeyHasARowAndEveryRowAKey() {
        assertThat(page.rows("Progress"))
                .extracting(row -> MarkdownPage.plain(row.getFirst()))
                .isEqualTo(EntryReader.SORT.keys());
    }

    @Test
    void everyLineOfTheExampleIsAnEntryOfItsOwnKind() throws ProblemException {
        String section = page.text().split("\n## Progress\n", 2)[1];
        String example = section.split("```yaml\n", 2)[1].split("```", 2)[0];
        ReadProgress read = Juggling.read(example);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.entries()).hasSize((int) example.lines().count());
        assertThat(read.entries())
                .<Class<?>>extracting(Object::getClass)
                .contains(
                        Entry.Marked.class,
                        Entry.Partly.class,
                        Entry.MarkedDays.class,
                        Entry.Undo.class,
                        Entry.Sick.class,
                        Entry.Holiday.class,
                        Entry.Finished.class,
                        Entry.Needs.class,
                        Entry.Did.class,
                        Entry.Extra.class,
                        Entry.Drop.class);
    }
}
