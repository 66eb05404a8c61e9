package org.studycal.cli;

import java.util.concurrent.Callable;
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
final class CompletionCommand implements Callable<Integer> {

    /** Shells there is a script for. */
    enum Shell {
        bash,
        zsh
    }

    private final Surroundings surroundings;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SHELL",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script = AutoComplete.bash(root.getCommandName(), root);
        if (shell == Shell.zsh) {
            script = "autoload -U +X bashcompinit && bashcompinit\n" + script;
        }
        surroundings.out().print(script);
        return ErrorHandler.FINE;
    }
}
