package org.studycal.phrases;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what headings, labels, stretches of the day and columns are. */
final class Labels {

    /** More words than these beside the known ones make a heading one about a subject. */
    private static final int MOST_OTHER_WORDS = 2;

    /** Longer texts are no labels. */
    private static final int LONGEST = 120;

    /** Where a label has words of several sections, the last of them here wins. */
    private static final List<Section> WEIGHTS =
            List.of(
                    Section.EXAM,
                    Section.TOPICS,
                    Section.THEORY,
                    Section.NOTES,
                    Section.PROJECT,
                    Section.LAB,
                    Section.REVIEW,
                    Section.SUMMARY,
                    Section.GOALS,
                    Section.FOCUS,
                    Section.DELIVERABLE,
                    Section.SCHEDULE,
                    Section.ALLOCATION,
                    Section.CHECKPOINT,
                    Section.PREREQUISITES,
                    Section.TRACKER,
                    Section.TIPS,
                    Section.COSTS,
                    Section.RESOURCES);

    private final Lexicon sections;
    private final Lexicon uses;
    private final Lexicon columns;
    private final Lexicon facts;
    private final Lexicon fillers;
    private final Lexicon totals;
    private final Lexicon dayParts;
    private final Periods periods;

    Labels(Vocabulary vocabulary, Periods periods) {
        sections = vocabulary.lexicon(key -> key.startsWith("section."));
        uses = vocabulary.lexicon(key -> key.startsWith("use."));
        columns = vocabulary.lexicon(key -> key.startsWith("column."));
        facts = vocabulary.lexicon(key -> key.startsWith("fact."));
        fillers = vocabulary.lexicon(key -> key.equals("filler") || key.equals("total"));
        totals = vocabulary.lexicon(key -> key.equals("total"));
        dayParts = vocabulary.lexicon(key -> key.startsWith("daypart"));
        this.periods = periods;
    }

    Optional<Section> section(Folded text) {
        return section(text, MOST_OTHER_WORDS);
    }

    /** A section that is announced by its own words alone, and named by no subject beside them. */
    Optional<Section> sectionOnly(Folded text) {
        Set<Section> found = EnumSet.noneOf(Section.class);
        // Words of several languages, such as "resource" and the French "planning", are a subject.
        return words(text, found, found).languages() == 0 ? Optional.empty() : section(text, 0);
    }

    /** Whether a text has words of some sections, one of them no common word, and no others. */
    boolean isOnly(Folded text, Set<Section> sections) {
        Set<Section> found = EnumSet.noneOf(Section.class);
        Set<Section> alone = EnumSet.noneOf(Section.class);
        Others others = words(text, found, alone);
        return others.count() == 0
                && !found.isEmpty()
                && sections.containsAll(found)
                && sections.containsAll(alone);
    }

    /** Whether a text announces a sum, such as {@code Total for the week}, and no subject. */
    boolean isTotal(Folded text) {
        Set<Section> found = EnumSet.noneOf(Section.class);
        Others others = words(text, found, found);
        boolean total = false;
        for (int place = 0; place < text.length(); place = text.next(place)) {
            total |= totals.at(text, place).found();
        }
        return total && others.count() == 0 && found.isEmpty();
    }

    /** Whether a text is a part of the day and nothing else. */
    boolean isDayPart(Folded text) {
        Hit hit = dayParts.at(text, text.lead());
        return hit.found() && text.skip(hit.end()) >= text.length();
    }

    /** The part of the day that a text names; none where it names several. */
    Optional<DayPart> dayPart(Folded text) {
        Set<DayPart> named = EnumSet.noneOf(DayPart.class);
        for (int place = 0; place < text.length(); place++) {
            Hit hit = text.letter(place - 1) ? Hit.NONE : dayParts.at(text, place);
            for (DayPart part : DayPart.values()) {
                if (hit.is("daypart." + part.name().toLowerCase(Locale.ROOT))) {
                    named.add(part);
                }
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** Gathers the sections of a text's words; those that count alone are gathered apart. */
    private Others words(Folded text, Set<Section> found, Set<Section> alone) {
        Others others = new Others();
        int place = 0;
        while (place < Math.min(text.length(), LONGEST)) {
            Hit hit = sections.at(text, place);
            for (Meaning meaning : hit.meanings()) {
                boolean weak = meaning.part(2).equals("alone");
                (weak ? alone : found).add(Section.valueOf(constant(meaning.part(1))));
            }
            others.speaks(hit);
            place = hit.found() ? hit.end() : others.next(text, place);
        }
        return others;
    }

    private Optional<Section> section(Folded text, int mostOthers) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Set<Section> found = EnumSet.noneOf(Section.class);
        Set<Section> alone = EnumSet.noneOf(Section.class);
        Others others = words(text, found, alone);
        if (others.count() > mostOthers) {
            return Optional.empty();
        }
        if (others.count() == 0) {
            found.addAll(alone);
        }
        return found.stream().max(Comparator.comparingInt(WEIGHTS::indexOf));
    }

    private static String constant(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * Counts the words that are no section's; small words, names of periods and numbers are none.
     */
    private final class Others {
        private int words;
        private int signs;
        private int languages = -1;

        /** The languages that all the known words are of. */
        int languages() {
            return languages;
        }

        void speaks(Hit hit) {
            languages &= hit.found() ? hit.languagesOf("") : -1;
        }

        /** Two signs of a script without spaces are about a word. */
        int count() {
            return words + (signs + 1) / 2;
        }

        /** Passes over the next word and answers the place after it. */
        int next(Folded text, int place) {
            char character = text.at(place);
            boolean sign = Folded.unspaced(character) && Character.isLetter(character);
            if (!sign && !text.letter(place) && !text.digit(place)) {
                return place + 1;
            }
            Found<?> period = periods.at(text, place);
            if (period != null) {
                return period.end();
            }
            Hit filler = fillers.at(text, place);
            if (filler.found()) {
                return filler.end();
            }
            signs += sign ? 1 : 0;
            words += text.letter(place) ? 1 : 0;
            int end = place + 1;
            while (text.letter(place) && text.letter(end)) {
                end++;
            }
            return end;
        }
    }

    /** The first use that is named; one that says what is studied goes before studying alone. */
    Optional<Use> use(Folded text) {
        Use first = null;
        for (int place = 0; place < text.length(); place = text.next(place)) {
            Hit hit = uses.at(text, place);
            if (hit.found() && (first == null || first == Use.STUDY)) {
                Use use = Use.valueOf(constant(hit));
                first = first == null || use.studying() ? use : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** A fact is announced by its own words alone. */
    Optional<Fact> fact(Folded text) {
        Hit hit = facts.at(text, text.lead());
        return hit.found() && text.skip(hit.end()) >= text.length()
                ? Optional.of(Fact.valueOf(constant(hit)))
                : Optional.empty();
    }

    private static String constant(Hit hit) {
        return constant(hit.meanings().getFirst().part(1));
    }

    Optional<Column> column(Folded text) {
        return column(text, MOST_OTHER_WORDS);
    }

    /** A column that is named by its own words alone. */
    Optional<Column> columnOnly(Folded text) {
        return column(text, 0);
    }

    private Optional<Column> column(Folded text, int mostOthers) {
        Column found = null;
        Others others = new Others();
        int end = text.length() > LONGEST ? 0 : text.length();
        for (int place = 0; place < end; ) {
            Hit hit = columns.at(text, place);
            if (hit.found()) {
                Column column = Column.valueOf(constant(hit));
                found = found == null || column == Column.EFFORT ? column : found;
            }
            place = hit.found() ? hit.end() : others.next(text, place);
        }
        return others.count() > mostOthers ? Optional.empty() : Optional.ofNullable(found);
    }
}
