package org.studycal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarEndTest {

    private static final LocalDate PLAN_END = LocalDate.of(2027, 4, 30);

    private static CalendarEnd rota(String source, String first, String last) {
        return CalendarEnd.of(
                        source,
                        LocalDate.parse(first)
                                .datesUntil(LocalDate.parse(last).plusDays(1))
                                .toList())
                .orElseThrow();
    }

    private static List<String> warned(CalendarEnd... ends) {
        return new Appointments(List.of(), 0, List.of(), List.of(), Set.of(), List.of(ends))
                .endings(PLAN_END, false).stream().map(ending -> ending.source()).toList();
    }

    @Test
    void the_end_of_a_rota_is_said() {
        assertThat(warned(rota("january", "2027-01-04", "2027-01-31"))).containsExactly("january");
    }

    @Test
    void of_a_rota_in_a_file_a_month_only_the_last_end_is_said() {
        assertThat(
                        warned(
                                rota("january", "2027-01-04", "2027-01-31"),
                                rota("february", "2027-02-01", "2027-02-28")))
                .containsExactly("february");
    }

    @Test
    void what_runs_beside_a_rota_or_comes_much_later_does_not_go_on_with_it() {
        assertThat(
                        warned(
                                rota("january", "2027-01-04", "2027-01-31"),
                                rota("family", "2027-01-04", "2027-04-29"),
                                rota("april", "2027-04-01", "2027-04-29")))
                .containsExactly("january");
    }
}
