package org.studycal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk until its nth step, which fails; a killed process does nothing afterwards, not even
 * tidying.
 */
public final class FailingDisk implements FileOperations {

    private final int failing;
    private final boolean killed;
    private int steps;

    public FailingDisk(int failing, boolean killed) {
        this.failing = failing;
        this.killed = killed;
    }

    /** How many steps were taken or tried. */
    public int steps() {
        return steps;
    }

    private void step() throws IOException {
        steps++;
        if (steps == failing || (killed && steps > failing)) {
            throw new IOException("no space left");
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (steps + 1 == failing) {
            Files.write(file, new byte[] {'h', 'a', 'l', 'f'});
        }
        step();
        DISK.write(file, bytes);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        step();
        DISK.makeFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        DISK.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        DISK.delete(file);
    }
}
