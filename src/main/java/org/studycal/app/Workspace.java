package org.studycal.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.studycal.account.Accounts;
import org.studycal.store.FileOperations;

/**
 * The folder that a person works in, and the one of what they have beside all plans.
 *
 * @param folder what relative paths start from
 * @param disk how files are written
 * @param configuration where accounts are, see {@link Accounts}
 */
public record Workspace(Path folder, FileOperations disk, Path configuration) {

    /** Folders on the real disk. */
    public static Workspace at(Path folder, Path configuration) {
        return new Workspace(folder, FileOperations.DISK, configuration);
    }

    /**
     * The person's accounts.
     *
     * @param note hears in a line what had to be repaired
     */
    public Accounts accounts(Consumer<String> note) {
        return new Accounts(configuration, disk, note);
    }

    /** A path as the person wrote it. */
    public Path resolve(Path path) {
        return folder.resolve(path);
    }
}
