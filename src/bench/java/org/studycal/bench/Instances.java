package org.studycal.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.studycal.bench.Shape.Free;
import org.studycal.bench.Shape.Order;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;

/** The problems of the benchmark by name. */
final class Instances {

    private static final long SEED = 20_270_104;

    private final Map<String, Supplier<Instance>> byName = new LinkedHashMap<>();

    Instances() {
        for (String name : List.of("bench-4w", "bench-36w", "bench-36w-tight")) {
            byName.put(name, () -> ForeignInstance.read(name));
        }
        byName.put("reference", Instances::reference);
        generated("steady-4w", Shape.steady(4, 80));
        generated("steady-12w", Shape.steady(12, 80));
        generated("tight-12w", Shape.steady(12, 97));
        generated("odd-12w", new Shape(12, 85, Free.FRAGMENTED, 0, true, Order.CHAIN, 4));
        generated("deadlines-12w", new Shape(12, 80, Free.DAYS, 70, false, Order.DEEP, 4));
        generated("wide-12w", new Shape(12, 80, Free.DAYS, 20, true, Order.WIDE, 3));
        generated("deep-36w", new Shape(36, 80, Free.DAYS, 10, true, Order.DEEP, 5));
        generated("open-36w", new Shape(36, 80, Free.EVENINGS, 0, false, Order.CHAIN, 5));
        generated("open-12w", new Shape(12, 90, Free.FRAGMENTED, 20, false, Order.WIDE, 3));
        generated("odd-tight-36w", new Shape(36, 97, Free.FRAGMENTED, 0, true, Order.CHAIN, 4));
        generated("long-labs-36w", new Shape(36, 80, Free.DAYS, 0, true, Order.CHAIN, 25));
        generated("reviews-36w", new Shape(36, 80, Free.DAYS, 0, true, Order.FREE, 1));
        generated("steady-104w", Shape.steady(104, 80));
        generated("tight-104w", Shape.steady(104, 96));
        generated("steady-360w", Shape.steady(360, 82));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Instance get(String name) {
        Supplier<Instance> supplier = byName.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException(
                    "no instance '" + name + "'; there are " + String.join(", ", names()));
        }
        return supplier.get();
    }

    private void generated(String name, Shape shape) {
        byName.put(name, () -> ProblemGenerator.generate(name, shape, SEED));
    }

    private static Instance reference() {
        try {
            return new Instance(
                    "reference",
                    ProblemReader.read(Path.of("problems", "ai-ml-security.yaml")).problem(),
                    Optional.empty());
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }
}
