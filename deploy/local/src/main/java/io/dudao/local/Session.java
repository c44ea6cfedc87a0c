package io.dudao.local;

import io.dudao.local.client.StackClient;
import io.dudao.local.process.RunFolder;

/** What a command works with. */
public record Session(Settings settings, Output output) {

    /** Where the stack's processes are found. */
    public RunFolder run() {
        return new RunFolder(settings.run());
    }

    /** A client for the gateway of this stack. */
    public StackClient client() {
        return new StackClient(settings);
    }
}
