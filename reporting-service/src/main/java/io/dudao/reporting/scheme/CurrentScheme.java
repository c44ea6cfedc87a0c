package io.dudao.reporting.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The scheme in force; a file that breaks a rule stops the start. */
@ApplicationScoped
public class CurrentScheme {
    @Produces
    @Singleton
    Scheme scheme() {
        return SchemeFile.load(SchemeFile.CURRENT);
    }
}
