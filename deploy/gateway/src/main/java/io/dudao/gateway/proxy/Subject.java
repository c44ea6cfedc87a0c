package io.dudao.gateway.proxy;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The key that a caller is counted under. */
final class Subject {

    private Subject() {}

    /** The verified token's {@code sub}, which the token check demands. */
    static String of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }
}
