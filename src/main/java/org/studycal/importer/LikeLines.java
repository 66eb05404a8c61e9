package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.markdown.NestedFences;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;

/**
 * Doubts where lines that are alike in the text became different things: what stands under the same
 * heading or label is work in one week and a note in another. It knows nothing of how the plan was
 * read.
 */
final class LikeLines {
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_NAMED = 4;
    private static final int SEVERAL = 3;
    private static final int FEW = 2;

    /** Of so many alike one may be another. */
    private static final int MOST = 12;

    /** Topics under one label of which the report speaks: one in so many. */
    private static final int SHARE = 20;

    private static final Pattern HEADING =
            Pattern.compile(
                    "[\\s>]*(?:#{1,6}\\s+(.+)|(?:[-*+•]\\s+)?\\*\\*([^*]+)\\*\\*[:：]?\\s*)");
    private static final Pattern ROW = Pattern.compile("\\s*\\|?([^|]*[\\p{L}][^|]*)\\|.*");

    /** Marks of bold words may stand behind the colon. */
    private static final Pattern ENDS = Pattern.compile("[:：][\\s*_`]*$");

    private static final Pattern LABEL = Pattern.compile("[^:：]*[:：]\\s*");

    private static final Set<Section> WORK =
            EnumSet.of(
                    Section.THEORY,
                    Section.LAB,
                    Section.PROJECT,
                    Section.REVIEW,
                    Section.FOCUS,
                    Section.TOPICS,
                    Section.SCHEDULE);

    /** A heading or label, by which others are like it, and where it stands. */
    private record Head(String key, int line) {
        static final Head NONE = new Head("", 0);

        boolean isNone() {
            return key.isEmpty();
        }
    }

    private final Phrases phrases = Phrases.load();
    private final Set<Integer> named = new HashSet<>();
    private final Map<String, Map<Integer, LabelPlace>> places = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Keys of labels that count. */
    private final Set<String> numbered = new HashSet<>();

    private LikeLines(Facts facts) {
        facts.remarks().stream()
                .filter(each -> each.kind() != RemarkKind.GUESSED)
                .forEach(each -> named.add(each.line()));
        facts.noted.forEach(
                (header, rows) ->
                        rows.forEach(
                                row ->
                                        at(new Head(key(header), row))
                                                .add(LabelPlace.Sort.NOTE, row, 0)));
    }

    /** Says it among what is guessed of a plan, and doubts what is uneven. */
    static void say(List<AccountedLine> lines, Facts facts) {
        LikeLines like = new LikeLines(facts);
        like.read(lines);
        like.uneven(facts);
        like.all(facts, LabelPlace.Sort.NOTE, "became notes on topics: %s%s");
        like.all(facts, LabelPlace.Sort.WORK, "became topics of their own: %s%s");
    }

    private void read(List<AccountedLine> lines) {
        int code = 0;
        Head heading = Head.NONE;
        Head label = Head.NONE;
        for (AccountedLine line : lines) {
            code += NestedFences.change(line.text(), code);
            if (code > 0) {
                continue;
            }
            Optional<String> head = heading(line.begin());
            if (head.isPresent()) {
                heading = new Head(key(head.get()), line.line());
                label = Head.NONE;
                continue;
            }
            add(heading, line);
            if (isLabel(line.begin())) {
                label = new Head(key(line.begin()), line.line());
                continue;
            }
            if (FigureLine.isEntry(line.begin())) {
                Head own = new Head(key(first(line.begin())), line.line());
                add(own.isNone() ? label : own, line);
            }
        }
    }

    /** The heading that a line is, and nothing else. */
    private static Optional<String> heading(String text) {
        Matcher heading = HEADING.matcher(text);
        return heading.matches()
                ? Optional.of(heading.group(1) == null ? heading.group(2) : heading.group(1))
                : Optional.empty();
    }

    /** Whether a line is a label over others. */
    private static boolean isLabel(String text) {
        return text.indexOf('|') < 0
                && ENDS.matcher(text).find()
                && LABEL.matcher(TextFigures.bare(text)).matches();
    }

    /** The label that an item begins with, or the first cell of a row. */
    private static String first(String text) {
        Matcher row = ROW.matcher(text);
        if (row.matches()) {
            return row.group(1);
        }
        boolean label = text.indexOf(':') > 0 || text.indexOf('：') > 0;
        return label ? Label.of(TextFigures.bare(text)).word() : "";
    }

    private String key(String label) {
        if (label.isBlank()) {
            return "";
        }
        String bare = TextFigures.bare(label).replaceAll("[:：]\\s*$", "");
        if (bare.length() > LONGEST_LABEL || phrases.period(bare).isPresent()) {
            return "";
        }
        String key = Cut.fold(bare.replaceAll("[\\d.]+", " "));
        if (bare.chars().anyMatch(Character::isDigit)) {
            numbered.add(key);
        }
        names.putIfAbsent(key, Cut.unmarked(bare).replaceAll("[*_`]+$", ""));
        return key;
    }

    private void add(Head head, AccountedLine line) {
        if (head.isNone() || !FigureLine.isEntry(line.begin())) {
            return;
        }
        sort(line).ifPresent(sort -> at(head).add(sort, line.line(), indentation(line.begin())));
    }

    private static int indentation(String text) {
        return text.length() - text.stripLeading().length();
    }

    private LabelPlace at(Head head) {
        return places.computeIfAbsent(head.key(), each -> new TreeMap<>())
                .computeIfAbsent(head.line(), LabelPlace::new);
    }

    private Optional<LabelPlace.Sort> sort(AccountedLine line) {
        if (named.contains(line.line())) {
            return Optional.empty();
        }
        return switch (line.account()) {
            case TOPIC, LAB, DONE, HABIT ->
                    Optional.of(Ledger.isAside(line) ? LabelPlace.Sort.NOTE : LabelPlace.Sort.WORK);
            case MILESTONE -> Optional.of(LabelPlace.Sort.CHECK);
            case LEFT_OUT ->
                    Ledger.isLeftForWant(line)
                            ? Optional.of(LabelPlace.Sort.LEFT)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Labels under which some of the places are work and others are not. */
    private void uneven(Facts facts) {
        List<String> said = new ArrayList<>();
        int first = 0;
        for (Map.Entry<String, Map<Integer, LabelPlace>> each : places.entrySet()) {
            Map<Boolean, List<LabelPlace>> work =
                    each.getValue().values().stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            at -> at.sort() == LabelPlace.Sort.WORK));
            int some = work.get(true).stream().mapToInt(LabelPlace::size).sum();
            int others = work.get(false).stream().mapToInt(LabelPlace::size).sum();
            if (Math.min(some, others) >= FEW && Math.min(some, others) * MOST >= some + others) {
                LabelPlace one = work.get(true).getFirst();
                LabelPlace other = work.get(false).getFirst();
                first = first == 0 ? Math.min(one.line, other.line) : first;
                said.add(
                        "%s is work in %d (line %d) and not in %d (line %d)"
                                .formatted(
                                        Cut.quoted(names.get(each.getKey())),
                                        work.get(true).size(),
                                        one.line,
                                        work.get(false).size(),
                                        other.line));
            }
        }
        if (!said.isEmpty()) {
            String text = some(said, "the same label was read differently: %s%s");
            facts.doubts.add(new Doubt(first, text, Question.RIGHT));
        }
    }

    private static String some(List<String> said, String format) {
        int more = said.size() - MOST_NAMED;
        return format.formatted(
                said.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                more > 0 ? " and %d more".formatted(more) : "");
    }

    /** Labels of which all lines became the same, unless that is what they announce. */
    private void all(Facts facts, LabelPlace.Sort sort, String format) {
        List<Map.Entry<String, List<Integer>>> all =
                places.entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue().values().stream()
                                                .allMatch(place -> place.sort() == sort))
                        .filter(each -> !each.getKey().isEmpty())
                        .filter(each -> sort != LabelPlace.Sort.WORK || isOdd(each.getKey(), facts))
                        .map(each -> Map.entry(each.getKey(), lines(each.getValue(), sort)))
                        .filter(each -> each.getValue().size() >= SEVERAL)
                        .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                        .toList();
        if (!all.isEmpty()) {
            facts.guessed(
                    all.getFirst().getValue().getFirst(),
                    "%s",
                    some(
                            all.stream()
                                    .map(
                                            each ->
                                                    "%s (%d, line %d)"
                                                            .formatted(
                                                                    Cut.quoted(
                                                                            names.get(
                                                                                    each.getKey())),
                                                                    each.getValue().size(),
                                                                    each.getValue().getFirst()))
                                    .toList(),
                            format));
        }
    }

    private static List<Integer> lines(Map<Integer, LabelPlace> places, LabelPlace.Sort sort) {
        return places.values().stream()
                .flatMap(each -> each.lines(sort).stream())
                .sorted()
                .toList();
    }

    /** Whether a label comes again and again and neither announces work nor says when it is. */
    private boolean isOdd(String key, Facts facts) {
        String label = names.get(key);
        int lines = places.get(key).values().stream().mapToInt(LabelPlace::size).sum();
        return places.get(key).size() >= SEVERAL
                && !numbered.contains(key)
                && lines * SHARE >= facts.topics.size()
                && phrases.section(label).filter(WORK::contains).isEmpty()
                && phrases.datesIn(label).isEmpty()
                && phrases.daysIn(label).isEmpty()
                && phrases.clocksIn(label).isEmpty()
                && phrases.effortsIn(label).isEmpty()
                && !phrases.isDayPart(label);
    }
}
