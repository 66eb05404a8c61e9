package org.studycal.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how safe a plan should be, such as {@code 80%}; a number alone is per cent. */
final class PercentConverter implements ITypeConverter<Integer> {

    /** Less is no safety, and more is nothing that a forecast can promise. */
    private static final int LEAST = 50;

    private static final int MOST = 95;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%?");

    @Override
    public Integer convert(String text) {
        Matcher percent = PERCENT.matcher(text);
        int value = percent.matches() ? Integer.parseInt(percent.group(1)) : 0;
        if (value < LEAST || value > MOST) {
            throw new TypeConversionException(
                    "'%s' is not possible, expected %d%% to %d%%, for example 80%%"
                            .formatted(text, LEAST, MOST));
        }
        return value;
    }
}
