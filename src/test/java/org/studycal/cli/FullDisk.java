package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.studycal.store.FileOperations;

/** A disk that has room for the first bytes of a file only. */
final class FullDisk implements FileOperations {

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, new byte[] {bytes[0]});
        throw new IOException("no space left");
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        throw new IOException("no space left");
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
