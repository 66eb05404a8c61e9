package org.studycal.app;

import java.io.IOException;
import java.util.List;
import org.studycal.account.Account;
import org.studycal.sync.Remote;
import org.studycal.sync.RemoteException;

/** The accounts that a person has connected. */
public interface Connections {

    /** All of them, by name. */
    List<Account> accounts() throws IOException;

    /** The calendars of one of them. */
    Remote open(Account account) throws IOException, RemoteException;

    /**
     * Forgets the account of a name with its secrets, and asks the server to do so where it can.
     *
     * @return what the person should know or do, line by line
     */
    List<String> disconnect(String name) throws IOException;
}
