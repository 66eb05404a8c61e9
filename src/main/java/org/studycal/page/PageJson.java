package org.studycal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studycal.app.BadInput;
import org.studycal.app.PlanView;
import org.studycal.app.ReplanPlan;
import org.studycal.app.WhyThere;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Category;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.replan.PricedRepair;
import org.studycal.report.CatchUpText;
import org.studycal.report.DifferenceRows;
import org.studycal.report.Palette;
import org.studycal.report.Timetable;
import org.studycal.report.WhyText;
import org.studycal.report.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes between the page and here. Times are those of the plan's wall clock, without a zone: a
 * browser may be anywhere.
 */
final class PageJson {

    /** The largest question that is read. */
    static final int MOST_BYTES = 16_384;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_SESSIONS = 60;

    private PageJson() {}

    /** What the page asks for. */
    record Question(ObjectNode node) {

        /** A text that must be there. */
        String text(String name) {
            JsonNode value = node.path(name);
            if (!value.isString()) {
                throw new BadInput(name + ": expected a text");
            }
            return value.stringValue();
        }

        /** A whole number that must be there. */
        int number(String name) {
            JsonNode value = node.path(name);
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw new BadInput(name + ": expected a whole number");
            }
            return value.intValue();
        }
    }

    static Question read(String body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return new Question(object);
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new BadInput("expected a JSON object");
    }

    static Reply ok() {
        return of(object());
    }

    static Reply of(JsonNode node) {
        return new Reply(200, node.toString());
    }

    static Reply refusal(int status, String message, List<String> hints) {
        return new Reply(
                status,
                object().put("error", Wording.plain(message))
                        .set("hints", array(hints, JsonNodeFactory.instance::stringNode))
                        .toString());
    }

    /** Something happened. */
    static String happened(String what) {
        return object().put("event", what).toString();
    }

    /** How a search goes. */
    static String progress(Duration elapsed, long leftOutMinutes, long costUnits) {
        return object().put("event", "progress")
                .put(
                        "text",
                        "%d.%d s: %s points%s"
                                .formatted(
                                        elapsed.toSeconds(),
                                        elapsed.toMillisPart() / 100,
                                        Wording.points(costUnits),
                                        leftOutMinutes == 0
                                                ? ""
                                                : ", "
                                                        + Wording.hours(leftOutMinutes)
                                                        + " left out"))
                .toString();
    }

    /**
     * How a plan stands.
     *
     * @param sync what is said of its calendar elsewhere
     */
    static Reply state(
            PlanView view,
            Optional<String> sync,
            boolean searching,
            Optional<Drafts.Waiting> draft) {
        Problem problem = view.problem();
        Solution solution = view.solution();
        LocalDate today = LocalDate.ofInstant(view.now(), problem.timeZone());
        ObjectNode state =
                object().put("title", problem.title())
                        .put("revision", solution.revision())
                        .put("today", today.toString())
                        .put("first", solution.first().toString())
                        .put("last", solution.last().toString())
                        .put("slot", problem.slotMinutes())
                        .put("weekStart", problem.weekStart().getValue())
                        .put("searching", searching);
        state.set("categories", array(problem.categories(), PageJson::category));
        sync.ifPresent(text -> state.put("sync", text));
        draft.ifPresent(waiting -> state.set("draft", draft(waiting)));
        return of(state);
    }

    private static ObjectNode category(Category category) {
        return object().put("id", category.id()).put("title", category.title());
    }

    static Reply days(PlanView view, DateRange range) {
        Problem problem = view.problem();
        Timetable timetable = Timetable.of(problem, view.solution(), range, Optional.empty());
        Map<LocalDate, Timetable.Day> known =
                timetable.days().stream()
                        .collect(Collectors.toMap(Timetable.Day::date, day -> day));
        List<LocalDate> dates = range.first().datesUntil(range.last().plusDays(1)).toList();
        return of(
                object().put("revision", view.solution().revision())
                        .set(
                                "days",
                                array(
                                        dates,
                                        date ->
                                                day(
                                                        view,
                                                        date,
                                                        Optional.ofNullable(known.get(date))))));
    }

    private static ObjectNode day(PlanView view, LocalDate date, Optional<Timetable.Day> day) {
        Problem problem = view.problem();
        ObjectNode node =
                object().put("date", date.toString())
                        .put("name", Wording.date(date))
                        .put("week", problem.weeks().weekOf(date));
        node.set(
                "milestones",
                array(
                        day.map(Timetable.Day::milestones).orElse(List.of()),
                        milestone ->
                                JsonNodeFactory.instance.stringNode(
                                        milestone.time().map(time -> time + " ").orElse("")
                                                + milestone.title())));
        ZoneId zone = problem.timeZone();
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
        ArrayNode busy =
                array(
                        problem.busy().stream()
                                .filter(each -> each.start().isBefore(to))
                                .filter(each -> each.end().isAfter(from))
                                .toList(),
                        each -> busy(each, date, zone));
        problem.commitments(date.minusDays(1), date).stream()
                .filter(each -> each.start().isBefore(date.plusDays(1).atStartOfDay()))
                .filter(each -> each.end().isAfter(date.atStartOfDay()))
                .forEach(each -> busy.add(busy(each, date)));
        node.set("busy", busy);
        node.set(
                "sessions",
                array(
                        day.map(Timetable.Day::entries).orElse(List.of()),
                        entry -> session(view, date, entry)));
        return node;
    }

    private static ObjectNode busy(Commitment busy, LocalDate date) {
        return busy(busy.title(), busy.start(), busy.end(), date);
    }

    private static ObjectNode busy(BusyTime busy, LocalDate date, ZoneId zone) {
        return busy(
                Wording.plain(busy.title()),
                LocalDateTime.ofInstant(busy.start(), zone),
                LocalDateTime.ofInstant(busy.end(), zone),
                date);
    }

    /** What of an appointment lies on a day. */
    private static ObjectNode busy(
            String title, LocalDateTime start, LocalDateTime end, LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        LocalDateTime last = midnight.plusDays(1);
        LocalDateTime from = start.isBefore(midnight) ? midnight : start;
        LocalDateTime to = end.isAfter(last) ? last : end;
        return object().put("title", title)
                .put("time", Wording.clock(from) + "\u2013" + Wording.end(to))
                .put("at", ChronoUnit.MINUTES.between(midnight, from))
                .put("minutes", Math.max(1, ChronoUnit.MINUTES.between(from, to)));
    }

    private static ObjectNode session(PlanView view, LocalDate date, Timetable.Entry entry) {
        Session session = entry.session();
        ObjectNode node =
                object().put("uid", session.uid())
                        .put("title", entry.title())
                        .put("category", session.category())
                        .put("categoryTitle", entry.category())
                        .put("start", entry.start().toString())
                        .put(
                                "time",
                                Wording.clock(entry.start()) + "\u2013" + Wording.end(entry.end()))
                        .put("at", ChronoUnit.MINUTES.between(date.atStartOfDay(), entry.start()))
                        .put("minutes", session.minutes())
                        .put("begun", view.hasBegun(session))
                        .put("pinned", session.pinned());
        view.records()
                .of(session)
                .ifPresent(
                        recorded ->
                                node.put(
                                        "state",
                                        switch (recorded.state()) {
                                            case DONE -> "done";
                                            case MISSED -> "missed";
                                            case PARTLY ->
                                                    Wording.length(recorded.minutes()) + " done";
                                        }));
        return node;
    }

    /** A draft: what would change. */
    static ObjectNode draft(Drafts.Waiting draft) {
        ReplanPlan.Result result = draft.plan().result();
        DifferenceRows rows =
                new DifferenceRows(
                        result.problem(),
                        result.difference(),
                        result.previous(),
                        result.solution());
        List<DifferenceRows.SessionRow> sessions = rows.sessions();
        ObjectNode node =
                object().put("number", draft.number())
                        .put("nothing", rows.isNothing())
                        .put("more", Math.max(0, sessions.size() - MOST_SESSIONS));
        node.set(
                "warnings",
                array(
                        draft.warnings().stream().map(Wording::plain).toList(),
                        JsonNodeFactory.instance::stringNode));
        node.set("glance", array(rows.glance(), PageJson::row));
        node.set("costs", array(rows.costs(), PageJson::row));
        node.set(
                "sessions",
                array(
                        sessions.stream().limit(MOST_SESSIONS).toList(),
                        row ->
                                object().put("name", row.title())
                                        .put("what", row.what())
                                        .put("before", row.before())
                                        .put("after", row.after())));
        List<PricedRepair> repairs = result.menu().map(ReplanPlan.Menu::repairs).orElse(List.of());
        node.set(
                "repairs",
                array(
                        repairs,
                        repair ->
                                object().put("kind", repair.repair().kind().word())
                                        .put("what", CatchUpText.what(result.problem(), repair))
                                        .put(
                                                "price",
                                                CatchUpText.price(result.problem(), repair))));
        return node;
    }

    private static ObjectNode row(DifferenceRows.Row row) {
        return object().put("name", row.name())
                .put("before", row.before())
                .put("after", row.after());
    }

    static Reply why(WhyThere why) {
        return of(
                object().put(
                                "text",
                                WhyText.of(
                                        why.problem(), why.explanation(), false, Palette.PLAIN)));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> node) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }
}
