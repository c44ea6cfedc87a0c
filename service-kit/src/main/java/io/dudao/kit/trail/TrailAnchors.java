package io.dudao.kit.trail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Writes yesterday's anchor into the log, at the start and every day soon after midnight UTC: logs are kept elsewhere. */
@ApplicationScoped
@IfBuildProperty(name = "dudao.trail", stringValue = "true")
class TrailAnchors {
    private static final Logger LOG = Logger.getLogger(TrailAnchors.class);

    private final TrailReader trail;
    private final Vertx vertx;
    private final Clock clock;
    private long timer;

    TrailAnchors(TrailReader trail, Vertx vertx, Clock clock) {
        this.trail = trail;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        announce();
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void announce() {
        Instant now = clock.instant();
        LocalDate settled = LocalDate.ofInstant(now.minus(TrailReader.SETTLED), ZoneOffset.UTC)
                .minusDays(1);
        trail.anchor(settled)
                .subscribe()
                .with(
                        anchor -> LOG.infof(
                                "Trail anchor of %s: %d entries, %s", anchor.day(), anchor.entries(), anchor.digest()),
                        failure -> LOG.warnf(failure, "The trail anchor of %s cannot be had", settled));
        Instant next = settled.plusDays(2)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(TrailReader.SETTLED)
                .plusSeconds(1);
        timer = vertx.setTimer(Math.max(1, Duration.between(now, next).toMillis()), done -> announce());
    }
}
