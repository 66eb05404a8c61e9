package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Manual pages made from what the commands say of themselves, in the macros of man(7). Picocli's
 * own generator writes AsciiDoc, which takes a Ruby to become a page.
 */
public final class ManPages {

    private ManPages() {}

    /**
     * Writes the pages.
     *
     * @param args the folder they go to
     */
    public static void main(String[] args) throws IOException {
        Console console = Console.ofProcess(Output.standardOutput());
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> page : of(Studycal.whole(console)).entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".1"), page.getValue());
        }
    }

    /** The page of every command by its name, such as {@code studycal-solve}. */
    static Map<String, String> of(CommandLine command) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(name(command.getCommandSpec()), page(command));
        command.getSubcommands().values().forEach(each -> pages.putAll(of(each)));
        return pages;
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private static String page(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Help help = command.getHelp();
        List<String> lines = new ArrayList<>();
        lines.add(
                ".TH \"%s\" 1 \"\" \"studycal %s\" \"studycal manual\""
                        .formatted(escaped(name(spec)), Version.NUMBER));
        lines.add(".SH NAME");
        lines.add(escaped(name(spec)) + " \\- " + escaped(uncapitalized(help.description())));
        section(lines, "SYNOPSIS", verbatim(help.synopsis(0)));
        section(lines, "DESCRIPTION", paragraph(help.description()));
        section(lines, "ARGUMENTS", spec.positionalParameters().stream().flatMap(ManPages::item));
        section(lines, "OPTIONS", spec.options().stream().flatMap(ManPages::item));
        section(
                lines,
                "COMMANDS",
                command.getSubcommands().values().stream().flatMap(ManPages::item));
        section(lines, "NOTES AND EXAMPLES", verbatim(help.footer()));
        section(
                lines,
                "EXIT STATUS",
                spec.usageMessage().exitCodeList().entrySet().stream()
                        .flatMap(code -> item("\\fB" + code.getKey() + "\\fR", code.getValue())));
        section(lines, "SEE ALSO", related(command));
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, Stream<String> content) {
        List<String> body = content.toList();
        if (!body.isEmpty()) {
            lines.add(".SH " + title);
            lines.addAll(body);
        }
    }

    private static Stream<String> item(OptionSpec option) {
        String names =
                option.longestName().startsWith("--") && option.negatable()
                        ? "--[no-]" + option.longestName().substring(2)
                        : String.join(", ", option.names());
        return option.hidden()
                ? Stream.empty()
                : item(
                        "\\fB%s\\fR%s"
                                .formatted(
                                        escaped(names),
                                        option.arity().max() == 0 || option.paramLabel().isEmpty()
                                                ? ""
                                                : " \\fI" + escaped(option.paramLabel()) + "\\fR"),
                        String.join(" ", option.description()));
    }

    private static Stream<String> item(PositionalParamSpec parameter) {
        return parameter.hidden()
                ? Stream.empty()
                : item(
                        "\\fI" + escaped(parameter.paramLabel()) + "\\fR",
                        String.join(" ", parameter.description()));
    }

    private static Stream<String> item(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return item(
                "\\fB" + escaped(spec.name()) + "\\fR",
                String.join(" ", spec.usageMessage().description()));
    }

    /** Descriptions are formats, where a percent sign is two. */
    private static Stream<String> item(String head, String description) {
        return Stream.concat(
                Stream.of(".TP", head),
                paragraph(description.replace("%%", "%").replace("%n", " ")));
    }

    private static Stream<String> paragraph(String text) {
        return Stream.of(escaped(text.strip().replaceAll("\\s+", " ")));
    }

    private static Stream<String> verbatim(String text) {
        return text.isBlank()
                ? Stream.empty()
                : Stream.concat(
                        Stream.concat(
                                Stream.of(".nf"), text.strip().lines().map(ManPages::escaped)),
                        Stream.of(".fi"));
    }

    private static Stream<String> related(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Stream<CommandSpec> others =
                spec.parent() == null
                        ? command.getSubcommands().values().stream()
                                .map(CommandLine::getCommandSpec)
                        : Stream.of(spec.parent());
        return Stream.of(
                others.map(other -> "\\fB" + escaped(name(other)) + "\\fR(1)")
                        .collect(Collectors.joining(", ")));
    }

    private static String uncapitalized(String sentence) {
        String plain = sentence.strip().replaceAll("\\s+", " ");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT)
                + (plain.endsWith(".")
                        ? plain.substring(1, plain.length() - 1)
                        : plain.substring(1));
    }

    /** Text as roff takes it for itself: a dash stays a dash, and no line is a request. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
