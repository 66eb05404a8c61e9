package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people write in plans is understood where a file has it, too, and suggested as files write
 * it.
 */
class MeantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "date; 4 January 2027; 2027-01-04",
                "date; 4. Januar 2027; 2027-01-04",
                "date; 04.01.2027; 2027-01-04",
                "date; 2027/1/4; 2027-01-04",
                "date; 5/1/2027; -",
                "date; 4 January; -",
                "date; from 4 January 2027; -",
                "dates; 4-8 January 2027; 2027-01-04..2027-01-08",
                "dates; 2027-01-04 to 2027-01-08; 2027-01-04..2027-01-08",
                "moment; 4 January 2027 5pm; 2027-01-04T17:00",
                "moment; 2027-01-04; 2027-01-04T09:00",
                "moment; 2027-01-04 late; -",
                "time; 5 pm; 17:00",
                "time; 17h30; 17:30",
                "time; late; -",
                "times; 7pm to 9pm labs; 19:00-21:00 labs",
                "moment; '  4 January 2027 5pm '; 2027-01-04T17:00",
                "time; ' 17 '; 17:00",
                "times; '  7pm to 9pm labs '; 19:00-21:00 labs",
                "length; anderthalb Stunden; 1h30m",
                "length; 45 minutos; 45m",
                "length; 2-3 hours; -",
                "length; 2 hours a day; -",
                "days; montags und mittwochs; '[mon, wed]'",
                "days; lundi; monday",
                "days; Samstag/Sonntag; weekend",
                "days; Feiertag; -"
            })
    void as_files_write_it(String kind, String text, String expected) {
        Optional<String> meant =
                switch (kind) {
                    case "date" -> Meant.date(text).map(Object::toString);
                    case "dates" -> Meant.dateRange(text);
                    case "moment" -> Meant.dateTime(text);
                    case "time" ->
                            Meant.minute(text).stream().mapToObj(ClockTimes::clock).findFirst();
                    case "times" -> Meant.stretch(text);
                    case "length" ->
                            Meant.minutes(text).stream().mapToObj(Durations::format).findFirst();
                    default -> Meant.days(text);
                };
        assertThat(meant.orElse("-")).isEqualTo(expected);
    }
}
