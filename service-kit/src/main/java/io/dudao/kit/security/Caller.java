package io.dudao.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by the verified token alone: no other header makes an identity. */
@RequestScoped
public class Caller {
    /** The roles that see the whole organisation. */
    private static final Set<String> UNLIMITED = Set.of("admin", "analyst");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject: stable, and no personal data. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** Whether the caller has the realm role {@code role}. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** What the caller may see and change: the claims {@code regions} and {@code units}. */
    public Scope scope() {
        boolean everything = UNLIMITED.stream().anyMatch(identity::hasRole);
        return new Scope(everything, claim("regions"), claim("units"));
    }

    private Set<String> claim(String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(name) instanceof Collection<?> values) {
            return values.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
