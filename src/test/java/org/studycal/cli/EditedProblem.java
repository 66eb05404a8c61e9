package org.studycal.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a problem file that its owner goes on to write; not every edit makes a right one. */
final class EditedProblem {

    private static final Pattern EFFORT = Pattern.compile("    effort: (\\d+)m");
    private static final Pattern MILESTONE =
            Pattern.compile("date: (\\d{4}-\\d\\d-\\d\\d)(?=\\n     , requires)");
    private static final Pattern ACTIVITY = Pattern.compile("  - id: [ab]\\d+\\n(    .*\\n)*");
    private static final Pattern END = Pattern.compile("(?m)^end: (\\d{4}-\\d\\d-\\d\\d)$");
    private static final Pattern EXAM =
            Pattern.compile("kind: exam, time: [^,}\\n]*, length: \\d+m");
    private static final Pattern ID = Pattern.compile("  - id: ([ab]\\d+)\\n(    title: .*\\n)?");
    private static final Pattern TITLE = Pattern.compile("(?m)^title: .*$");
    private static final Pattern START = Pattern.compile("(?m)^start: (.*)$");

    private final Random random;
    private String text;
    private int added;

    EditedProblem(String text, Random random) {
        this.text = text;
        this.random = random;
    }

    String text() {
        return text;
    }

    void takeBack(String before) {
        text = before;
    }

    /** Changes something; says what. */
    String edit() {
        return switch (random.nextInt(11)) {
            case 0 -> {
                replaceOne(EFFORT, found -> "    effort: " + changed(found.group(1)) + "m");
                yield "another effort";
            }
            case 1 -> {
                text =
                        text.replace(
                                "\nactivities:\n",
                                "\nactivities:\n  - id: b%d\n    category: c0\n    effort: %dm\n"
                                        .formatted(added++, 15 * (1 + random.nextInt(16))));
                yield "one activity more";
            }
            case 2 -> {
                replaceOne(ACTIVITY, found -> "");
                yield "one activity less";
            }
            case 3 -> {
                replaceOne(
                        MILESTONE,
                        found ->
                                "date: "
                                        + LocalDate.parse(found.group(1))
                                                .plusDays(random.nextInt(9) - 4L));
                yield "a milestone on another date";
            }
            case 4 -> {
                replaceOne(
                        END,
                        found ->
                                "end: "
                                        + LocalDate.parse(found.group(1))
                                                .plusDays(random.nextInt(15) - 5L));
                yield "another end";
            }
            case 5 -> {
                replaceOne(
                        EXAM,
                        found ->
                                "kind: exam, time: \"%02d:00\", length: %dm"
                                        .formatted(
                                                8 + random.nextInt(9), 15 + random.nextInt(200)));
                yield "an exam at another time";
            }
            case 6 -> {
                String title = "    title: Another " + random.nextInt(100) + "\n";
                replaceOne(ID, found -> "  - id: " + found.group(1) + "\n" + title);
                yield "another title of an activity";
            }
            case 7 -> {
                replaceOne(TITLE, found -> "title: Plan " + random.nextInt(100));
                yield "another title of the plan";
            }
            case 8 -> otherId();
            case 9 -> {
                exception("[]");
                yield "a day off";
            }
            default -> {
                exception("[\"06:00-12:00 theory\", \"13:00-22:00 labs\"]");
                yield "a long day";
            }
        };
    }

    /** The same title under another id. */
    private String otherId() {
        String[] ids = new String[2];
        replaceOne(
                ID,
                found -> {
                    ids[0] = found.group(1);
                    ids[1] = "b" + added++;
                    String title =
                            found.group(2) == null
                                    ? "    title: " + ids[0] + "x\n"
                                    : found.group(2);
                    return "  - id: " + ids[0] + "\n" + title;
                });
        if (ids[0] != null) {
            text = text.replaceAll("\\b" + ids[0] + "\\b", ids[1]);
            text = text.replace("title: " + ids[0] + "x\n", "title: " + ids[0] + "\n");
        }
        return ids[0] + " is " + ids[1];
    }

    private void exception(String windows) {
        String start = START.matcher(text).results().findFirst().orElseThrow().group(1);
        text =
                text.replace(
                        "  - dates: 2030-01-01\n",
                        "  - dates: %s\n    windows: %s\n  - dates: 2030-01-01\n"
                                .formatted(
                                        LocalDate.parse(start).plusDays(random.nextInt(20)),
                                        windows));
    }

    private int changed(String minutes) {
        return Math.max(1, Integer.parseInt(minutes) + random.nextInt(121) - 60);
    }

    private interface Change {
        String of(MatchResult found);
    }

    private void replaceOne(Pattern pattern, Change change) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (!all.isEmpty()) {
            MatchResult one = all.get(random.nextInt(all.size()));
            text = text.substring(0, one.start()) + change.of(one) + text.substring(one.end());
        }
    }
}
