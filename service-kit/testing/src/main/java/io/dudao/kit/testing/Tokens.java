package io.dudao.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signed access tokens as Keycloak issues them: {@code Tokens.of("supervisor").regions("/north").build()}. Role
 * {@code admin} or {@code analyst} sees everything, others what their regions and units cover.
 */
public final class Tokens {
    /** The issuer that the service under test trusts. */
    public static final String ISSUER = "http://127.0.0.1:8180/realms/dudao";

    /** The audience that the service under test asks for. */
    public static final String AUDIENCE = "dudao";

    private static final String PUBLIC_KEY = "io.dudao.testing.key.public";
    private static final String PRIVATE_KEY = "io.dudao.testing.key.private";

    private final Set<String> roles;
    private String name;
    private Set<String> regions = Set.of();
    private Set<String> units = Set.of();
    private String audience = AUDIENCE;
    private String issuer = ISSUER;
    private Duration lifetime = Duration.ofHours(1);
    private KeyPair signedWith = keys();

    private Tokens(Set<String> roles, String name) {
        this.roles = roles;
        this.name = name;
    }

    /** A token of someone with these realm roles, named after the first. */
    public static Tokens of(String... roles) {
        return new Tokens(new LinkedHashSet<>(List.of(roles)), roles.length == 0 ? "nobody" : roles[0]);
    }

    /** A valid token in all but its time: it ran out ten minutes ago. */
    public static String expired(String... roles) {
        return of(roles).lifetime(Duration.ofMinutes(-10)).build();
    }

    /** A token for some other system. */
    public static String wrongAudience(String... roles) {
        return of(roles).audience("someone-else").build();
    }

    /** A token of some other issuer. */
    public static String wrongIssuer(String... roles) {
        return of(roles).issuer("http://127.0.0.1/realms/other").build();
    }

    /** A token that claims the right issuer and is signed with another key. */
    public static String forged(String... roles) {
        var tokens = of(roles);
        tokens.signedWith = newKeys();
        return tokens.build();
    }

    /** The user's name, else the first role. */
    public Tokens name(String value) {
        name = value;
        return this;
    }

    /** Paths of regions whose subtrees the user sees, such as {@code /north}. */
    public Tokens regions(String... paths) {
        regions = new LinkedHashSet<>(List.of(paths));
        return this;
    }

    /** Codes of units that the user sees. */
    public Tokens units(String... codes) {
        units = new LinkedHashSet<>(List.of(codes));
        return this;
    }

    private Tokens audience(String value) {
        audience = value;
        return this;
    }

    private Tokens issuer(String value) {
        issuer = value;
        return this;
    }

    private Tokens lifetime(Duration value) {
        lifetime = value;
        return this;
    }

    /** The signed token, for {@code Authorization: Bearer}. */
    public String build() {
        var now = Instant.now();
        var expiry = now.plus(lifetime);
        return Jwt.issuer(issuer)
                .subject(name)
                .upn(name)
                .preferredUserName(name)
                .audience(audience)
                .groups(roles)
                .claim("regions", List.copyOf(regions))
                .claim("units", List.copyOf(units))
                .issuedAt(expiry.isBefore(now) ? expiry.minusSeconds(60) : now)
                .expiresAt(expiry)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(signedWith.getPrivate());
    }

    /** Settings under which a service trusts these tokens. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "", // the key is here, nobody needs to be asked
                "quarkus.oidc.public-key",
                text(keys().getPublic()),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc.token.audience",
                AUDIENCE,
                "quarkus.oidc.application-type",
                "service");
    }

    /** One pair a JVM, kept as text in system properties, because Quarkus loads this class more than once. */
    private static KeyPair keys() {
        synchronized (String.class) {
            if (System.getProperty(PRIVATE_KEY) == null) {
                var fresh = newKeys();
                System.setProperty(PUBLIC_KEY, text(fresh.getPublic()));
                System.setProperty(PRIVATE_KEY, text(fresh.getPrivate()));
            }
            return parse(System.getProperty(PUBLIC_KEY, ""), System.getProperty(PRIVATE_KEY, ""));
        }
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair parse(String publicKey, String privateKey) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var decoder = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the test tokens cannot be read", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }
}
