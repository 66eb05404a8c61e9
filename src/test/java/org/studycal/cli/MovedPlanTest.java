package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who is in New York from Wednesday to Saturday of the plan's first week. */
class MovedPlanTest {

    private static final String ZONES =
            "[{zone: Europe/Berlin}, {zone: America/New_York, from: 2027-03-24},"
                    + " {zone: Europe/Berlin, from: 2027-03-28}]";

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void write() throws IOException {
        String guitar = Workplace.resource("guitar.yaml");
        workplace =
                Workplace.in(folder).problem("guitar.yaml", guitar.replace("Europe/Berlin", ZONES));
    }

    @Test
    void theSummaryNamesTheDaysOfTheMoves() {
        StudycalRun run = workplace.run("solve", "guitar").exits(ErrorHandler.DID_NOT_FIT);
        assertThat(run.out().lines().skip(2).limit(3))
                .containsExactly(
                        "  Plan      2 weeks, Mon 2027-03-22 to Sun 2027-04-04, Europe/Berlin",
                        "  Move      Wed 2027-03-24 from here on in America/New_York",
                        "  Move      Sun 2027-03-28 from here on in Europe/Berlin");
    }

    @Test
    void theAgendaSaysWhereTheClocksAreOthers() throws IOException {
        workplace
                .solved()
                .run("show", "guitar", "--from", "2027-03-23", "--to", "2027-03-28")
                .exits(0)
                .printsExactly(Workplace.resource("show-moves.txt"))
                .hasNoErrors();
    }

    @Test
    void aMoveOnADayWithoutSessionsIsShown() throws IOException {
        String tokyo = "[{zone: Europe/Berlin}, {zone: Asia/Tokyo, from: 2027-03-25}]";
        workplace
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml").replace("Europe/Berlin", tokyo))
                .solved()
                .run("show", "guitar", "--day", "2027-03-25")
                .printsExactly(
                        """
                        Thursday 2027-03-25                                                       week 1
                          from here on in Asia/Tokyo (midnight is 08:00 there)

                        Nothing planned on Thu 2027-03-25.
                        The next session is on Fri 2027-03-26, in week 1.
                        """);
    }

    @Test
    void aLocalNowIsByTheClocksOfItsDay() {
        workplace
                .solved()
                .run("show", "guitar", "--now", "2027-03-26T20:00", "--json")
                .prints("\"from\" : \"2027-03-26\"")
                .prints("\"start\" : \"2027-03-26T19:00:00-04:00\"")
                .prints("\"start\" : \"2027-03-28T10:00:00+02:00\"")
                .prints("\"zone\" : \"America/New_York\",\n    \"from\" : \"2027-03-24\"");
        workplace
                .run("show", "guitar", "--now", "2027-03-28T03:59:59Z", "--json")
                .prints("\"from\" : \"2027-03-27\"");
        workplace
                .run("show", "guitar", "--now", "2027-03-28T04:00:00Z", "--json")
                .prints("\"from\" : \"2027-03-28\"");
    }
}
