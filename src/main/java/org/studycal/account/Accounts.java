package org.studycal.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.studycal.problem.DidYouMean;
import org.studycal.store.FileOperations;

/**
 * The person's accounts, in a file that only they can read. Each call reads the file anew, and
 * changes to it take turns.
 */
public final class Accounts {

    private static final String FILE = "accounts.json";
    private static final String LOCK = ".accounts.lock";

    private static final Set<PosixFilePermission> OF_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE =
            PosixFilePermissions.fromString("rw-------");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private static final Object ONE_CHANGE_AT_A_TIME = new Object();

    private final Path folder;
    private final FileOperations disk;
    private final Consumer<String> note;

    /**
     * @param folder the person's configuration folder; it need not be there
     * @param note hears in a line what had to be repaired
     */
    public Accounts(Path folder, FileOperations disk, Consumer<String> note) {
        this.folder = folder;
        this.disk = disk;
        this.note = note;
    }

    /**
     * The configuration folder of a person.
     *
     * @param xdgConfigHome the environment's variable of that name; counts if it is an absolute
     *     path
     * @param home the person's own folder
     */
    public static Path folder(Optional<String> xdgConfigHome, Path home) {
        return xdgConfigHome
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".config"))
                .resolve("studycal");
    }

    /** Whether an account can be called so. */
    public static void checkName(String name) throws AccountException {
        if (!NAME.matcher(name).matches()) {
            throw new AccountException(
                    "'%s' cannot be the name of an account".formatted(name),
                    "Expected letters, digits and . _ @ - only, as in --as work.");
        }
    }

    /** All accounts by name. */
    public List<Account> all() throws IOException, AccountException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return List.of();
        }
        keepPrivate(folder, OF_FOLDER);
        keepPrivate(file, OF_FILE);
        try {
            return AccountsJson.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new AccountException(
                    file + e.getMessage(),
                    "Repair it, or delete it and connect your accounts anew.");
        }
    }

    /** The account of this name. */
    public Account find(String name) throws IOException, AccountException {
        return named(all(), name);
    }

    /** Whether an account can be called so and has nobody else's name. */
    public void check(Account account) throws IOException, AccountException {
        checkName(account.name());
        for (Account other : all()) {
            if (other.name().equals(account.name()) && !account.mayReplace(other)) {
                throw new AccountException(
                        "there is an account '%s' already: %s"
                                .formatted(other.name(), other.description()),
                        "Give this one another name with --as, or disconnect that one.");
            }
        }
    }

    /** Adds an account, in the place of one with this name if there is one. */
    public void put(Account account) throws IOException, AccountException {
        checkName(account.name());
        change(
                accounts -> {
                    List<Account> changed = new ArrayList<>(without(accounts, account.name()));
                    changed.add(account);
                    changed.sort(Comparator.comparing(Account::name));
                    return changed;
                });
    }

    /** Forgets the account of this name; what it was. */
    public Account remove(String name) throws IOException, AccountException {
        Account account = find(name);
        change(accounts -> without(accounts, name));
        return account;
    }

    private static List<Account> without(List<Account> accounts, String name) {
        return accounts.stream().filter(each -> !each.name().equals(name)).toList();
    }

    private static Account named(List<Account> accounts, String name) throws AccountException {
        for (Account account : accounts) {
            if (account.name().equals(name)) {
                return account;
            }
        }
        List<String> names = accounts.stream().map(Account::name).toList();
        String hint =
                names.isEmpty()
                        ? "Connect one: studycal connect google, or studycal connect caldav URL."
                        : DidYouMean.among(name, names)
                                .map(near -> "Maybe " + near + "?")
                                .orElse("There is " + String.join(", ", names) + ".");
        throw new AccountException("there is no account '" + name + "'", hint);
    }

    private void change(UnaryOperator<List<Account>> change) throws IOException, AccountException {
        synchronized (ONE_CHANGE_AT_A_TIME) {
            makeFolder();
            try (FileChannel channel =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                channel.lock();
                write(AccountsJson.write(change.apply(all())));
            }
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            keepPrivate(folder, OF_FOLDER);
            return;
        }
        disk.makeFolder(folder);
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, OF_FOLDER);
        }
    }

    private void write(byte[] content) throws IOException {
        Path file = folder.resolve(FILE);
        Path unfinished = FileOperations.unfinished(file);
        Files.deleteIfExists(unfinished);
        if (isPosix()) {
            // Nobody else can read it at any moment.
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OF_FILE));
        }
        try {
            disk.write(unfinished, content);
            disk.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private boolean isPosix() {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }

    private void keepPrivate(Path path, Set<PosixFilePermission> wanted) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !wanted.containsAll(view.readAttributes().permissions())) {
            view.setPermissions(wanted);
            note.accept(path + " was open to others; now only you can read it");
        }
    }
}
