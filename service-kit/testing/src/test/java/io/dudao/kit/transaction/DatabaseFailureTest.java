package io.dudao.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is waited out without limit must be able to pass; a fault of the data never does. */
class DatabaseFailureTest {

    @Test
    void aLostConnectionAndADeadlockAreWaitedOut() {
        assertThat(DatabaseFailure.isInfrastructure(new IllegalStateException(new ConnectException())))
                .isTrue();
        assertThat(DatabaseFailure.isInfrastructure(new SQLException("", "08006")))
                .isTrue();
        assertThat(DatabaseFailure.isInfrastructure(new SQLException("", "40P01")))
                .isTrue();
    }

    @Test
    void aFaultOfTheDataIsNotWaitedOut() {
        assertThat(DatabaseFailure.isInfrastructure(new SQLException("", "23505")))
                .isFalse();
        assertThat(DatabaseFailure.isInfrastructure(new SQLException("", "22P05")))
                .isFalse();
        assertThat(DatabaseFailure.isInfrastructure(
                        new IllegalStateException(new JsonParseException(null, "not JSON"))))
                .isFalse();
    }
}
