package org.studycal.sync.story;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.studycal.account.Account;
import org.studycal.app.Connections;
import org.studycal.sync.Remote;

/** A person with a single account. */
public record OneAccount(Supplier<Remote> remote) implements Connections {

    /** What the account is called. */
    public static final String NAME = "home";

    @Override
    public List<Account> accounts() {
        return List.of(
                new Account.CalDav(NAME, URI.create("https://cal.example/"), "ada", "secret"));
    }

    @Override
    public Remote open(Account account) {
        return remote.get();
    }

    @Override
    public List<String> disconnect(String name) {
        return List.of();
    }
}
