package io.dudao.benchmarks.inspection;

import io.dudao.benchmarks.stack.Client;
import io.dudao.benchmarks.stack.ServiceProcess;

/** A service of its own over a database with so many inspections. */
record Sized(int inspections, String database, ServiceProcess service, Client client) implements AutoCloseable {
    @Override
    public void close() {
        client.close();
        service.close();
    }
}
