package org.studycal.cli;

import java.util.Locale;
import java.util.Optional;
import org.studycal.app.Consent;
import org.studycal.report.Wording;

/** Also asks before anything is written elsewhere, and shows how far that is. */
final class SyncListener extends ConsoleListener {

    private static final int STEP = 25;

    private final Console console;

    SyncListener(Console console) {
        super(console, true);
        this.console = console;
    }

    @Override
    public Optional<Boolean> agrees(Consent question) {
        String sentence = Wording.plain(question.sentence());
        String whole = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return ask(
                String.join("\n", Wording.wrap(whole + ".", Wording.COLUMNS)) + "\nGo on?", false);
    }

    @Override
    public void written(int done, int all) {
        if (console.errIsTerminal() && all > STEP && (done % STEP == 0 || done == all)) {
            console.err().print("\r  %d of %d events".formatted(done, all));
            console.err().print(done == all ? "\n" : "");
            console.err().flush();
        }
    }
}
