package org.studycal.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words. */
public final class FileFailure {

    private FileFailure() {}

    /** What went wrong, in a sentence that names the file. */
    public static String sentence(IOException e) {
        if (!(e instanceof FileSystemException failure) || failure.getFile() == null) {
            return String.valueOf(e.getMessage());
        }
        String file = failure.getFile();
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + file;
            case AccessDeniedException denied -> "no permission for " + file;
            case NotDirectoryException notFolder -> file + " is not a folder";
            case FileAlreadyExistsException inTheWay ->
                    file + " is in the way: a folder is expected there";
            default ->
                    file
                            + ": "
                            + (failure.getReason() == null
                                    ? "cannot be used"
                                    : failure.getReason());
        };
    }

    /** Why something failed, as short as it can be said. */
    static String reason(IOException e) {
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getMessage() == null ? e.getClass().getSimpleName() : sentence(e);
    }
}
