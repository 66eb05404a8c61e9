package org.studycal.cli;

import java.util.List;
import org.studycal.account.Account;
import org.studycal.app.Connections;
import org.studycal.sync.Remote;

/** Where nothing can be connected. */
final class NoConnections implements Connections {

    @Override
    public List<Account> accounts() {
        return List.of();
    }

    @Override
    public Remote open(Account account) {
        throw new IllegalStateException("no account is connected");
    }

    @Override
    public List<String> disconnect(Account account) {
        throw new IllegalStateException("no account is connected");
    }
}
