package org.studycal.problem;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for the events of one title in a calendar, where it is not what holds for all.
 *
 * @param title which events
 * @param busy whether they keep their time from study; empty for what else says so
 * @param beforeMinutes kept free before each that has a time; empty for what holds for all
 * @param afterMinutes kept free after it; empty for what holds for all
 */
public record TitleRule(
        TitlePattern title,
        Optional<Boolean> busy,
        OptionalInt beforeMinutes,
        OptionalInt afterMinutes) {}
