package org.studycal.importer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.markdown.Outline;
import org.studycal.phrases.Mojibake;
import org.studycal.phrases.Phrases;
import org.studycal.problem.WeekRange;

/** Reads a study plan in Markdown: its text, its outline, the facts in it, and the plan. */
public final class PlanReader {
    private static final int MOST_CUT = 3;

    private final Phrases phrases;

    /** A reader that knows the words of all languages. */
    public PlanReader() {
        phrases = Phrases.load();
    }

    /**
     * Reads any text. One that holds no plan becomes a plan without topics.
     *
     * @param text of the plan
     * @param fileName gives the title where the text has none
     * @param reading what is known beside the text
     */
    public StudyPlan read(String text, String fileName, Reading reading) {
        int end = Outline.end(text);
        Mojibake.Repaired repaired = Mojibake.repair(text.substring(0, end));
        String whole = repaired.text() + text.substring(end);
        Outline outline = Outline.read(whole);
        Reader reader = new Reader(phrases, outline, fileName, reading);
        SpacedReviews reviews = SpacedReviews.read(phrases, reader.facts, outline.pieces());
        Facts facts = reader.read();
        said(outline, repaired, facts);
        new OutOfRange(phrases, facts).find(outline.pieces());
        PlanTopics topics = new PlanTopics(facts, reader.isPlan());
        Numbering weeks = new Numbering(facts, topics.dates(), reading.today());
        WeekTemplate template = new WeekTemplate(phrases, facts, reading, topics.groups());
        Links links = new Links(phrases, facts, topics);
        StatedHours hours = new StatedHours(facts, topics, weeks, template.windows());
        List<Period> periods =
                facts.periods.stream().map(each -> built(each, weeks, hours)).toList();
        int last =
                periods.stream()
                        .flatMap(each -> each.weeks().stream())
                        .mapToInt(WeekRange::last)
                        .max()
                        .orElse(0);
        new Sequence(facts).check(last);
        DaysOff off = DaysOff.read(reader, outline.pieces());
        Ledger ledger = new Ledger(facts, topics, links);
        List<AccountedLine> lines = ledger.lines(whole, reader.root, outline);
        LikeLines.say(lines, facts);
        List<AccountedLine> unsaid = ledger.unsaid(lines, reader.root);
        for (AccountedLine each : unsaid) {
            facts.leftOut(
                    each.line(), Cut.quoted(TextFigures.bare(each.text())) + ": " + each.why());
        }
        return new StudyPlan(
                reader.title,
                weeks.days().start(),
                weeks.days().end(),
                periods,
                IntStream.range(0, topics.all().size())
                        .mapToObj(index -> built(index, topics, weeks, links))
                        .toList(),
                facts.shares,
                facts.habits,
                facts.weekly.stream().findFirst(),
                off.of(template.windows()),
                template.kept(),
                off,
                facts.checkpoints.stream()
                        .map(each -> each.in(weeks.of(each), weeks.daysOf(each)))
                        .toList(),
                reviews,
                facts.remarks(),
                TextFigures.of(reader, hours, topics, outline.pieces(), lines, unsaid));
    }

    private static Period built(PeriodFact period, Numbering weeks, StatedHours hours) {
        return new Period(
                period.unit,
                period.name,
                period.title,
                weeks.own(period),
                hours.of(period),
                period.parent == null ? -1 : period.parent.index,
                period.line);
    }

    private static Topic built(int index, PlanTopics topics, Numbering weeks, Links links) {
        TopicFact topic = topics.all().get(index);
        Set<String> notes = topics.notes(topic);
        notes.addAll(links.notes(index));
        StringBuilder joined = new StringBuilder();
        for (String note : notes) {
            boolean ended =
                    joined.isEmpty() || ".!?…".indexOf(joined.charAt(joined.length() - 1)) >= 0;
            joined.append(joined.isEmpty() ? "" : ended ? " " : ". ").append(note);
        }
        return new Topic(
                links.title(index),
                topics.kind(topic),
                topics.group(topic),
                topic.period() == null ? -1 : topic.period().index,
                weeks.of(topic, topics.date(topic)),
                weeks.daysOf(topic, topics.date(topic)),
                topics.date(topic),
                topic.deadline,
                topics.stated(topic),
                topic.done,
                topic.optional,
                links.after(index),
                joined.toString(),
                topics.links(topic),
                topic.line);
    }

    private static void said(Outline outline, Mojibake.Repaired repaired, Facts facts) {
        outline.unreadFrom()
                .ifPresent(
                        line ->
                                facts.remark(
                                        RemarkKind.CUT,
                                        line,
                                        String.format(
                                                Locale.ROOT,
                                                "the plan has %,d lines, only the first %,d were"
                                                        + " read: all that follows is missing",
                                                outline.lines(),
                                                line - 1)));
        outline.cutLines().stream()
                .limit(MOST_CUT)
                .forEach(
                        line ->
                                facts.leftOut(
                                        line, "the line is too long: only its beginning was read"));
        if (repaired.changed()) {
            facts.guessed(
                    1,
                    "letters that were decoded wrongly were repaired in %d %s",
                    repaired.repairs(),
                    repaired.repairs() == 1 ? "place" : "places");
        }
    }
}
