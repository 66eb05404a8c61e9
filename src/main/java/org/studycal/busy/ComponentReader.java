package org.studycal.busy;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes a calendar file apart into components, each handed on when it is complete. A missing END
 * ends nothing but its own component.
 */
final class ComponentReader implements VObjectDataListener {

    /** Takes what is read. */
    interface Listener {

        /** A calendar begins. */
        void calendarBegins();

        /** A component of a calendar, or the calendar's own properties when it ends. */
        void component(Component component);

        /** A line that is not one, though it seems to say something that matters. */
        void strayLine(int line, String text);
    }

    private static final String CALENDAR = "VCALENDAR";

    /** What stands directly in a calendar; anything else is part of one of these. */
    private static final Set<String> OUTER =
            Set.of("VEVENT", "VTIMEZONE", "VFREEBUSY", "VTODO", "VJOURNAL", "VAVAILABILITY");

    private static final Set<String> OBSERVANCES = Set.of("STANDARD", "DAYLIGHT");

    /** Everything else is passed over: descriptions and attachments are most of a file. */
    private static final Set<String> KEPT =
            Set.of(
                    "UID",
                    "SUMMARY",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "EXRULE",
                    "RDATE",
                    "EXDATE",
                    "RECURRENCE-ID",
                    "STATUS",
                    "TRANSP",
                    "SEQUENCE",
                    "DTSTAMP",
                    "FREEBUSY",
                    "TZID",
                    "TZOFFSETFROM",
                    "TZOFFSETTO",
                    "NAME",
                    "X-LIC-LOCATION",
                    "X-WR-CALNAME",
                    "X-WR-TIMEZONE",
                    "X-MICROSOFT-CDO-BUSYSTATUS",
                    "X-MICROSOFT-CDO-ALLDAYEVENT",
                    "X-STUDYCAL-ACTIVITY");

    private final LineCutter text;
    private final Listener listener;
    private Component calendar;
    private Component outer;
    private Component inner;

    /** What the component that matters to nobody is called, null outside of such. */
    private String ignored;

    private ComponentReader(LineCutter text, Listener listener) {
        this.text = text;
        this.listener = listener;
    }

    /** Reads all of a text. */
    static void read(LineCutter text, Listener listener) {
        ComponentReader components = new ComponentReader(text, listener);
        try (VObjectReader lines = new VObjectReader(text, syntax())) {
            lines.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            lines.parse(components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        components.closeCalendar(true);
    }

    /** Quotes protect colons unless a calendar says that it is older than them. */
    private static SyntaxRules syntax() {
        SyntaxRules rules = new SyntaxRules(SyntaxStyle.NEW);
        rules.addRule(CALENDAR, "1.0", SyntaxStyle.OLD);
        rules.addRule(CALENDAR, "2.0", SyntaxStyle.NEW);
        return rules;
    }

    @Override
    public void onComponentBegin(String written, Context context) {
        String name = upper(written);
        if (name.equals(CALENDAR)) {
            closeCalendar(true);
            calendar = new Component(CALENDAR, line(context));
            listener.calendarBegins();
        } else if (OUTER.contains(name) || outer == null) {
            closeOuter(true);
            outer = new Component(name, line(context));
        } else if (OBSERVANCES.contains(name) && outer.name().equals("VTIMEZONE")) {
            inner = new Component(name, line(context));
            outer.children().add(inner);
        } else if (ignored == null) {
            ignored = name;
        }
    }

    @Override
    public void onComponentEnd(String written, Context context) {
        String name = upper(written);
        if (name.equals(CALENDAR)) {
            closeCalendar(false);
        } else if (name.equals(ignored)) {
            ignored = null;
        } else if (inner != null && name.equals(inner.name())) {
            inner = null;
        } else if (outer != null && name.equals(outer.name())) {
            closeOuter(false);
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        Component component = inner != null ? inner : outer != null ? outer : calendar;
        String name = upper(property.getName().strip());
        if (component == null || ignored != null || !KEPT.contains(name)) {
            return;
        }
        component
                .properties()
                .add(new Property(name, parameters(property), property.getValue(), line(context)));
    }

    @Override
    public void onVersion(String value, Context context) {
        // What differs between the versions is told by the values themselves.
    }

    @Override
    public void onWarning(
            Warning warning, VObjectProperty property, Exception exception, Context context) {
        if (warning == Warning.MALFORMED_LINE && outer != null && ignored == null) {
            String line = context.getUnfoldedLine();
            String word = upper(line.strip().split("[^A-Za-z-]", 2)[0]);
            if (KEPT.contains(word)) {
                listener.strayLine(line(context), line.strip());
            }
        }
    }

    private void closeCalendar(boolean cut) {
        closeOuter(cut);
        if (calendar != null) {
            if (cut) {
                calendar.markCut();
            }
            listener.component(calendar);
        }
        calendar = null;
    }

    private void closeOuter(boolean cut) {
        inner = null;
        ignored = null;
        if (outer != null) {
            if (cut) {
                outer.markCut();
            }
            listener.component(outer);
        }
        outer = null;
    }

    private int line(Context context) {
        return context.getLineNumber() + text.skippedLines();
    }

    private static Map<String, String> parameters(VObjectProperty property) {
        Map<String, List<String>> written = property.getParameters().getMap();
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parameters = HashMap.newHashMap(written.size());
        written.forEach(
                (name, values) -> {
                    if (name != null && !values.isEmpty()) {
                        parameters.putIfAbsent(upper(name), values.get(0));
                    }
                });
        return parameters;
    }

    /** Upper case, also of what the library has put into the upper case of a Turkish machine. */
    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('\u0130', 'I');
    }
}
