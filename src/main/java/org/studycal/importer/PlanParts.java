package org.studycal.importer;

import org.studycal.phrases.Phrases;

/** Those who read the parts of one plan. */
final class PlanParts {
    private final Phrases phrases;
    private final Draft draft;
    private final Amounts amounts;
    private final PlanDates dates;
    private final PeriodReader periods;
    private final TopicReader topics;
    private final Alternatives alternatives;
    private final TemplateReader template;
    private final PlanFacts facts;
    private final CheckpointReader checkpoints;
    private final AllocationReader allocation;
    private final SectionReader sections;
    private final ItemReader items;
    private final TableReader tables;

    PlanParts(Phrases phrases, Draft draft, Reading reading, boolean ticksCount, boolean lenient) {
        this.phrases = phrases;
        this.draft = draft;
        amounts = new Amounts(phrases);
        dates = new PlanDates(phrases, draft, reading.today());
        periods = new PeriodReader(phrases, draft, dates);
        topics = new TopicReader(phrases, draft, amounts, dates, ticksCount);
        alternatives = new Alternatives(phrases, draft, reading);
        template = new TemplateReader(phrases, draft, amounts, alternatives);
        facts = new PlanFacts(this);
        checkpoints = new CheckpointReader(this);
        allocation = new AllocationReader(this);
        sections = new SectionReader(this, lenient);
        items = new ItemReader(this);
        tables = new TableReader(this);
    }

    Phrases phrases() {
        return phrases;
    }

    Draft draft() {
        return draft;
    }

    Amounts amounts() {
        return amounts;
    }

    PlanDates dates() {
        return dates;
    }

    PeriodReader periods() {
        return periods;
    }

    TopicReader topics() {
        return topics;
    }

    Alternatives alternatives() {
        return alternatives;
    }

    TemplateReader template() {
        return template;
    }

    PlanFacts facts() {
        return facts;
    }

    CheckpointReader checkpoints() {
        return checkpoints;
    }

    AllocationReader allocation() {
        return allocation;
    }

    SectionReader sections() {
        return sections;
    }

    ItemReader items() {
        return items;
    }

    TableReader tables() {
        return tables;
    }
}
