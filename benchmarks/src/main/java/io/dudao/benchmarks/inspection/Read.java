package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.stack.Client;
import java.io.IOException;

/**
 * A read that a person does in the app.
 *
 * @param who the person's token
 * @param path makes the path for one database: ids differ from one to the next
 */
record Read(String name, String who, PathMaker path) {
    interface PathMaker {
        String in(Sized sized) throws Exception;
    }

    /** The read in one database, with its path made. */
    Made in(Sized sized) throws Exception {
        return new Made(sized.client(), path.in(sized), who);
    }

    record Made(Client client, String path, String who) {
        byte[] send() throws IOException, InterruptedException {
            return client.get(path, who);
        }

        /** How many items a list answers with; -1 for anything else. */
        int items() throws IOException, InterruptedException {
            return client.read(path, who).path("items").isArray()
                    ? client.read(path, who).path("items").size()
                    : -1;
        }
    }
}
