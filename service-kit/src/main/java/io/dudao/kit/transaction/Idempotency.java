package io.dudao.kit.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a repeated POST answer what the first one answered. The key, a fingerprint of the command and the answer are stored
 * in the transaction of the effect, so there is never one without the other.
 */
@ApplicationScoped
class Idempotency {
    private final ObjectMapper json;

    Idempotency(ObjectMapper json) {
        this.json = json;
    }

    /** What identifies a repeat: who, which key, and what was asked. */
    record Key(String caller, String value, String fingerprint) {}

    Key key(String caller, String value, String operation, Object command) {
        return new Key(caller, value, fingerprint(operation + " " + write(command)));
    }

    <T> Uni<T> run(Mutiny.Session session, Key key, Class<T> result, Supplier<Uni<T>> effect, Runnable replayed) {
        return lock(session, key)
                .chain(() -> find(session, key))
                .chain(stored -> stored == null
                        ? effect.get().call(answer -> store(session, key, answer))
                        : replay(key, stored, result).invoke(replayed));
    }

    private Uni<Void> lock(Mutiny.Session session, Key key) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Boolean.class)
                .setParameter("key", key.caller() + " " + key.value())
                .getSingleResult()
                .invoke(free -> {
                    if (!Boolean.TRUE.equals(free)) {
                        throw new Conflict(
                                "request-in-flight", "A request with this Idempotency-Key is still being served.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Object[]> find(Mutiny.Session session, Key key) {
        return session.createNativeQuery(
                        "select fingerprint, answer from idempotency_key where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .getSingleResultOrNull();
    }

    private <T> Uni<T> replay(Key key, Object[] stored, Class<T> result) {
        if (!key.fingerprint().equals(stored[0])) {
            throw new RuleBroken(
                    "idempotency-key-reused", "This Idempotency-Key was used before with another request.");
        }
        return Uni.createFrom().item(() -> read((String) stored[1], result));
    }

    private Uni<Void> store(Mutiny.Session session, Key key, Object answer) {
        return session.createNativeQuery("""
                        insert into idempotency_key (caller, key, fingerprint, answer)
                        values (:caller, :key, :fingerprint, :answer)
                        """)
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("answer", write(answer))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command or answer cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
