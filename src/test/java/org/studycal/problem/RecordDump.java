package org.studycal.problem;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A record as lines of text, sets and maps in a fixed order. */
final class RecordDump {

    private final StringBuilder text = new StringBuilder();

    private RecordDump() {}

    static String of(Record value) {
        RecordDump dump = new RecordDump();
        dump.line("", value, "");
        return dump.text.toString();
    }

    private void line(String name, Object value, String indent) {
        switch (value) {
            case Record record -> group(name, record, indent);
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    line(name, optional.get(), indent);
                }
            }
            case OptionalInt number -> {
                if (number.isPresent()) {
                    line(name, number.getAsInt(), indent);
                }
            }
            case Map<?, ?> map -> line(name, new TreeMap<>(map).toString(), indent);
            case Set<?> set -> line(name, new TreeSet<>(set).toString(), indent);
            case Collection<?> list -> {
                if (!list.isEmpty() && list.iterator().next() instanceof Record) {
                    list.forEach(item -> line("- " + name, item, indent));
                } else {
                    line(name, list.toString(), indent);
                }
            }
            default -> text.append(indent).append(name).append(": ").append(value).append('\n');
        }
    }

    private void group(String name, Record record, String indent) {
        if (record instanceof TimeRange
                || record instanceof DateRange
                || record instanceof WeekRange) {
            line(name, record.toString(), indent);
            return;
        }
        text.append(indent)
                .append(name.isEmpty() ? record.getClass().getSimpleName() : name)
                .append('\n');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                line(component.getName(), component.getAccessor().invoke(record), indent + "  ");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
