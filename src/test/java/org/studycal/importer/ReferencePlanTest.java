package org.studycal.importer;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.studycal.importer.Kept.Reason;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

class ReferencePlanTest {
    private static StudyPlan plan;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                ReferencePlanTest.class.getResourceAsStream("/plans/reference/plan.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            plan = new PlanReader().read(text, "plan.md", Reading.at(LocalDate.of(2026, 11, 23)));
        }
    }

    @Test
    void has36WeeksIn9Months() {
        assertThat(plan.title()).isEqualTo("AI/ML Security Study Plan");
        assertThat(plan.periods().stream().filter(each -> each.unit() == Unit.MONTH))
                .hasSize(9)
                .extracting(each -> each.weeks().orElseThrow())
                .first()
                .isEqualTo(new WeekRange(1, 4));
        assertThat(
                        plan.periods().stream()
                                .mapToInt(each -> each.weeks().orElseThrow().last())
                                .max())
                .hasValue(36);
    }

    @Test
    void has115TopicsOfWhichTheWeekendsThreeAreLabs() {
        Map<Kind, Long> kinds =
                plan.topics().stream().collect(groupingBy(StudyPlan.Topic::kind, counting()));
        assertThat(kinds).isEqualTo(Map.of(Kind.THEORY, 112L, Kind.LAB, 3L));
        assertThat(plan.topics()).allMatch(topic -> topic.weeks().isPresent());
        assertThat(plan.topics().stream().filter(topic -> topic.kind() == Kind.LAB))
                .extracting(StudyPlan.Topic::title)
                .containsExactly(
                        "Build first ML pipeline",
                        "Deploy simple model to cloud",
                        "Start ML security blog");
        assertThat(plan.topics().get(8))
                .extracting(StudyPlan.Topic::title, StudyPlan.Topic::notes)
                .containsExactly(
                        "Modern attack vectors", "Focus: Security+ validation or quick review");
    }

    @Test
    void sharesOut54HoursAWeek() {
        assertThat(plan.weekly().orElseThrow().planned()).isEqualTo(54 * 60);
        assertThat(plan.shares())
                .extracting(each -> each.kind(), each -> each.weekly().planned() / 60)
                .containsExactly(
                        tuple(ShareKind.THEORY, 30),
                        tuple(ShareKind.LAB, 15),
                        tuple(ShareKind.PROJECT, 6),
                        tuple(ShareKind.WRITING, 3));
    }

    @Test
    void statesTheHoursOfWeeks5And6() {
        assertThat(plan.periods().stream().filter(each -> each.stated().isPresent()))
                .extracting(StudyPlan.Period::name, each -> each.stated().get().planned())
                .containsExactly(tuple("Week 5-6", 80 * 60));
    }

    @Test
    void tellsStudyTimeFromBreaksAndFamily() {
        assertThat(plan.windows())
                .extracting(
                        each -> each.days().size(),
                        each -> each.time().toString(),
                        each -> each.label())
                .containsExactly(
                        tuple(5, "05:00-07:00", "Theory/courses"),
                        tuple(5, "08:00-12:00", "Hands-on labs"),
                        tuple(5, "13:00-16:00", "Project work"),
                        tuple(5, "16:00-17:00", "Writing/documentation"),
                        tuple(2, "06:00-10:00", "Deep work"),
                        tuple(2, "14:00-18:00", "Labs/projects"));
        assertThat(plan.kept())
                .extracting(
                        each -> each.days().size(),
                        each -> each.time().toString(),
                        each -> each.reason())
                .containsExactly(
                        tuple(5, "07:00-08:00", Reason.BREAK),
                        tuple(5, "12:00-13:00", Reason.REST),
                        tuple(5, "17:00-24:00", Reason.FAMILY),
                        tuple(2, "10:00-14:00", Reason.FAMILY),
                        tuple(2, "18:00-24:00", Reason.REST));
    }

    @Test
    void hasCheckpointsWithTheirLists() {
        assertThat(plan.checkpoints())
                .extracting(
                        StudyPlan.Checkpoint::title,
                        each -> each.week().orElseThrow(),
                        each -> each.checklist().size())
                .containsExactly(
                        tuple("Month 3 Checkpoint", 12, 5),
                        tuple("Month 6 Checkpoint", 24, 5),
                        tuple("Month 9 Checkpoint", 36, 5));
    }

    @Test
    void saysWhereThePlanContradictsItself() {
        assertThat(plan.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.CONTRADICTION)
                .extracting(Remark::text)
                .containsExactly(
                        "study time of Week 1: 54 h (shared out, line 5) against 46 h (its days,"
                                + " line 15)",
                        "study time a week: 54 h (shared out, line 5) against 66 h (windows of the"
                                + " week's template, line 256)");
        assertThat(plan.remarks())
                .filteredOn(each -> each.kind() == RemarkKind.LEFT_OUT)
                .extracting(Remark::line)
                .containsExactly(300, 321);
    }
}
