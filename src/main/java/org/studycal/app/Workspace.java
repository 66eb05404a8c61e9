package org.studycal.app;

import java.nio.file.Path;
import org.studycal.store.FileOperations;

/**
 * The folder that a person works in.
 *
 * @param folder what relative paths start from
 * @param disk how files are written
 */
public record Workspace(Path folder, FileOperations disk) {

    /** A folder on the real disk. */
    public static Workspace at(Path folder) {
        return new Workspace(folder, FileOperations.DISK);
    }

    /** A path as the person wrote it. */
    public Path resolve(Path path) {
        return folder.resolve(path);
    }
}
