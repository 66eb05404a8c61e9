package org.studycal.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.progress.Entry;
import org.studycal.replan.Repair;
import org.studycal.solver.SolverListener;
import picocli.CommandLine.Option;

/** What to take from the catch-up menu. */
final class RepairOption {

    private static final String NONE = "0";

    @Option(
            names = "--apply",
            paramLabel = "N",
            description =
                    "Take a repair of the catch-up menu: its number, or reserve, rest, extra,"
                            + " push or drop. 0 takes none and looks for none.")
    private String apply = "";

    /**
     * The plan that is to be written.
     *
     * @param repair what is recorded for it
     * @param applied what is to say of it
     * @param menu what else could be done
     */
    record Plans(ReplanRound.Outcome outcome, List<Entry> repair, String applied, String menu) {

        Plans {
            repair = List.copyOf(repair);
        }

        private static Plans plain(ReplanRound.Outcome outcome, String menu) {
            return new Plans(outcome, List.of(), "", menu);
        }
    }

    /** Refuses what is nothing to take. */
    void check() {
        if (!apply.isEmpty() && !apply.matches("[0-9]") && kind().isEmpty()) {
            throw new BadInput(
                    "--apply: '" + apply + "' is not known",
                    "Expected the number of a repair, reserve, rest, extra, push or drop.");
        }
    }

    /** The plan with the repair, or without one and with the menu where that is needed. */
    Plans plans(ReplanRound round, Surroundings surroundings) {
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            SolverListener listener = listener(interrupt);
            ReplanRound.Outcome plain = round.plan(listener);
            if (apply.equals(NONE)) {
                return Plans.plain(plain, "");
            }
            CatchUp catchUp = CatchUp.of(round, plain, !apply.isEmpty());
            if (apply.isEmpty()) {
                return Plans.plain(
                        plain,
                        catchUp.isNeeded()
                                ? catchUp.text(catchUp.menu(listener), surroundings)
                                : "");
            }
            CatchUp.Priced chosen = chosen(catchUp, listener);
            return new Plans(
                    catchUp.apply(chosen.repair(), listener),
                    chosen.repair().entries(),
                    catchUp.applied(chosen),
                    "");
        }
    }

    private Optional<Repair.Kind> kind() {
        return Arrays.stream(Repair.Kind.values())
                .filter(kind -> kind.word().equals(apply))
                .findFirst();
    }

    private CatchUp.Priced chosen(CatchUp catchUp, SolverListener listener) {
        if (!catchUp.isNeeded()) {
            throw new BadInput("--apply: there is nothing to repair");
        }
        Optional<Repair.Kind> kind = kind();
        if (kind.isPresent()) {
            return catchUp.menu(List.of(kind.get()), listener).stream()
                    .findFirst()
                    .orElseThrow(() -> new BadInput("--apply: " + apply + " would not help"));
        }
        List<CatchUp.Priced> menu = catchUp.menu(listener);
        int number = Integer.parseInt(apply);
        if (number > menu.size()) {
            throw new BadInput(
                    "--apply: there is no repair '%s'".formatted(apply),
                    menu.isEmpty()
                            ? "Nothing was found that would help."
                            : "Expected %s; without --apply they are explained."
                                    .formatted(words(menu)));
        }
        return menu.get(number - 1);
    }

    private static String words(List<CatchUp.Priced> menu) {
        return IntStream.range(0, menu.size())
                .mapToObj(i -> "%d (%s)".formatted(i + 1, menu.get(i).repair().kind().word()))
                .collect(Collectors.joining(", "));
    }

    private static SolverListener listener(Interrupt interrupt) {
        return new SolverListener() {
            @Override
            public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

            @Override
            public boolean stop() {
                return interrupt.asked();
            }
        };
    }
}
