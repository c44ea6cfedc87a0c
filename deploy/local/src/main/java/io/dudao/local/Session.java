package io.dudao.local;

import io.dudao.local.process.RunFolder;

/** What a command works with. */
public record Session(Settings settings, Output output) {

    /** Where the stack's processes are found. */
    public RunFolder run() {
        return new RunFolder(settings.run());
    }
}
