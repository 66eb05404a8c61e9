package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.studycal.importer.DayTimes.Entry;
import org.studycal.importer.DayTimes.Place;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;

/** Reads words such as "Weekdays 20:00-21:00, Sundays 9:00-12:00". */
final class TimesInWords {
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![\\d:.])(\\d{1,2})\\s?[-–—]\\s?(\\d{1,2})(?![\\d:.]\\d|\\d|\\p{L})");
    private static final Pattern JOINT =
            Pattern.compile("(?iu)^[\\s,;.&+]*(?:(?:and|und|et|y|e)\\s+)?");
    private static final Pattern JOINTS = Pattern.compile("(?iu)\\s(?:and|und|et|y|e)(?=\\s)");
    private static final Pattern PART_OF_DAY =
            Pattern.compile(
                    "(?iu)[\\s,;]*(?:\\b(?:morning|afternoon|evening|night|vormittag|nachmittag|abend|matin|soir)s?)?\\s*$");
    private static final int LONGEST = 8 * 60;

    private final Phrases phrases;
    private final DayTimes times;

    TimesInWords(Phrases phrases, DayTimes times) {
        this.phrases = phrases;
        this.times = times;
    }

    /** Days before each time, or behind each; a time without any has those of the time before. */
    boolean read(String words, String label, int line, Place place) {
        String text = withMinutes(words);
        Optional<Effort> length = length(text);
        List<ClockRange> clocks = phrases.clocksIn(text);
        List<DaysMention> named = phrases.daysIn(text);
        boolean behind =
                !clocks.isEmpty()
                        && !named.isEmpty()
                        && named.getFirst().start() >= clocks.getFirst().end();
        List<Entry> entries = new ArrayList<>();
        Set<DayOfWeek> last = place.days();
        for (int i = 0; i < clocks.size(); i++) {
            ClockRange clock = clocks.get(i);
            int before = i == 0 ? 0 : clocks.get(i - 1).end();
            int after = i + 1 < clocks.size() ? clocks.get(i + 1).start() : text.length();
            String beside =
                    text.substring(behind ? clock.end() : before, behind ? after : clock.start());
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            // Cut out, "Sat" and "Mo-Do" stand alone and are no other words.
            phrases.daysIn(bare(beside)).forEach(each -> days.addAll(each.days()));
            if (clock.to().isEmpty() && length.isPresent()) {
                clock = ExamTimes.lasting(clock, length.get().planned());
            } else if (clock.to().isEmpty()) {
                return false;
            }
            last = days.isEmpty() ? last : days;
            entries.add(new Entry(clock, label, line, new Place(0, place.name(), last, false)));
        }
        return !entries.isEmpty() && times.keep(entries);
    }

    /** How long study takes that has only a beginning: "45 minutes every day at 7:00". */
    private Optional<Effort> length(String text) {
        List<Effort> efforts = phrases.effortsIn(text);
        boolean once = efforts.size() == 1 && phrases.clocksIn(text).size() == 1;
        return efforts.stream()
                .filter(each -> once && each.planned() <= LONGEST)
                .filter(each -> each.per() == Effort.Per.DAY || !each.days().isEmpty())
                .findFirst();
    }

    private static int lastJoint(String text) {
        return JOINTS.matcher(text).results().mapToInt(MatchResult::end).max().orElse(-1);
    }

    /** Names of days without the words around them: "and Sat morning" is "Sat". */
    private static String bare(String text) {
        return PART_OF_DAY.matcher(JOINT.matcher(text).replaceAll("")).replaceAll("").strip();
    }

    /** Behind a day and beside no word for hours, "9-11" are times of the day. */
    private String withMinutes(String text) {
        StringBuilder minutes = new StringBuilder(text);
        for (MatchResult each : BARE.matcher(text).results().toList().reversed()) {
            String before = text.substring(0, each.start()).replaceAll("[\\s:,]+$", "");
            // Cut out, short names of days stand alone and are no other words.
            int sign = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
            String clause = bare(before.substring(1 + sign));
            String named = bare(clause.substring(1 + lastJoint(clause)));
            boolean day =
                    phrases.daysIn(named).stream().anyMatch(days -> days.end() == named.length());
            boolean amount =
                    phrases.effortsIn(text).stream()
                            .anyMatch(
                                    effort ->
                                            effort.start() < each.end()
                                                    && effort.end() > each.start());
            if (day && !amount) {
                String clock = each.group(1) + ":00-" + each.group(2) + ":00";
                minutes.replace(each.start(), each.end(), clock);
            }
        }
        return minutes.toString();
    }
}
