package org.studycal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The best objective ever found of every instance, kept in a file and rewritten when beaten. */
final class BestKnown {

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();

    /** Hours left out and cost in points, and who found it. */
    record Entry(double leftHours, double cost, String by) {}

    BestKnown(Path file) {
        this.file = file;
        read();
    }

    /** Reads the file again: another run may have beaten something meanwhile. */
    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split("\\s+", 4);
                    entries.put(
                            parts[0],
                            new Entry(
                                    Double.parseDouble(parts[1]),
                                    Double.parseDouble(parts[2]),
                                    parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known, or null. */
    Entry of(String instance) {
        return entries.get(instance);
    }

    /** Keeps a plan that is better than what is known. */
    void offer(String instance, Verdict verdict, String by) {
        read();
        Entry known = entries.get(instance);
        if (verdict.violations() == 0
                && (known == null
                        || verdict.betterThan(new Verdict(0, known.leftHours, known.cost)))) {
            entries.put(instance, new Entry(verdict.leftHours(), verdict.cost(), by));
            write();
        }
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        lines.add("# instance, hours left out, cost in points, found by; kept by the benchmark");
        entries.forEach(
                (name, entry) ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s %.2f %.4f %s",
                                        name,
                                        entry.leftHours,
                                        entry.cost,
                                        entry.by)));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
