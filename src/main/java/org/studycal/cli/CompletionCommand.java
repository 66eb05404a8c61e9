package org.studycal.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print the script that completes commands in a shell.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  source <(studycal completion bash)",
            "  studycal completion zsh >> ~/.zshrc"
        })
final class CompletionCommand extends ConsoleCommand {

    /** Shells there is a script for. */
    enum Shell {
        bash,
        zsh
    }

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SHELL",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    CompletionCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = AutoComplete.bash(root.getCommandName(), root);
        if (shell == Shell.zsh) {
            script = "autoload -U +X bashcompinit && bashcompinit\n" + script;
        }
        print(script);
        return ErrorHandler.FINE;
    }
}
