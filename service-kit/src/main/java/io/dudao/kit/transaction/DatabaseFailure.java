package io.dudao.kit.transaction;

import com.fasterxml.jackson.core.JacksonException;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.Unavailable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means: worth repeating, a conflict with another writer, or a fault of the data. */
public final class DatabaseFailure {
    /** Deadlock and serialization failure. */
    private static final Set<String> REPEATABLE = Set.of("40P01", "40001");

    private DatabaseFailure() {}

    /**
     * Whether the failure lies in the infrastructure – no connection, a shutdown, a timeout, a deadlock – so that the same
     * work may succeed later.
     */
    public static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException || cause instanceof SQLException) {
                return isInfrastructure(sqlState(cause));
            }
            if (cause instanceof JacksonException) {
                // An IOException by its type, but a fault of the data: it never gets better by waiting.
                return false;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof io.vertx.core.VertxException) {
                return true;
            }
        }
        return false;
    }

    /** Whether running the same transaction again is likely to succeed at once. */
    static boolean isRepeatable(Throwable failure) {
        String state = sqlState(failure);
        return state != null && REPEATABLE.contains(state);
    }

    /** The problem to tell the caller, or the failure itself if it is neither outage nor conflict. */
    static Throwable asProblem(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        if (isInfrastructure(failure)) {
            return new Unavailable();
        }
        if (isStale(failure)) {
            return new Conflict("changed-meanwhile", "Somebody else changed it at the same time; read it again.");
        }
        if ("23505".equals(sqlState(failure))) {
            return new Conflict("already-exists", "There is one with this identity already.");
        }
        return failure;
    }

    private static boolean isInfrastructure(@Nullable String state) {
        // 08 connection, 53 resources, 57 operator intervention, 58 system, 40 rollback, 55P03 lock not available
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("40")
                || state.equals("55P03");
    }

    private static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException postgres) {
                return postgres.getSqlState();
            }
            // What Hibernate runs itself, such as a flush, fails with the JDBC kind.
            if (cause instanceof SQLException jdbc) {
                return jdbc.getSQLState();
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
