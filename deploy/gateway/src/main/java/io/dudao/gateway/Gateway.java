package io.dudao.gateway;

import io.dudao.gateway.configuration.GatewayConfiguration;
import io.dudao.gateway.configuration.GatewayFiles;
import io.dudao.gateway.configuration.UnsupportedConfiguration;
import io.dudao.gateway.limits.Limiter;
import io.dudao.gateway.proxy.Backends;
import io.dudao.gateway.routing.RoutingTable;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the gateway together; a file that it would not honour ends the start here. */
@Singleton
public class Gateway {

    private static final Logger LOG = Logger.getLogger(Gateway.class);

    @Produces
    @Singleton
    GatewayConfiguration configuration(
            GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.token.audience") Set<String> audiences) {
        GatewayConfiguration configuration = GatewayFiles.read(settings.configuration());
        if (!audiences.equals(new TreeSet<>(configuration.token().audiences()))) {
            throw new UnsupportedConfiguration(
                    "quarkus.oidc.token.audience", "differs from the SecurityPolicy: " + audiences);
        }
        return configuration;
    }

    @Produces
    @Singleton
    RoutingTable routingTable(GatewayConfiguration configuration) {
        return new RoutingTable(configuration.rules());
    }

    @Produces
    @Singleton
    Backends backends(GatewayConfiguration configuration, GatewaySettings settings) {
        return Backends.of(configuration.backends(), settings.backend());
    }

    @Produces
    @Singleton
    Limiter limiter(GatewaySettings settings) {
        return new Limiter(settings.counters(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Produces
    @Singleton
    HttpClient client(Vertx vertx, GatewaySettings settings) {
        // No decompression: what a service compressed reaches the client as it is.
        return vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections() * 16)
                .setConnectTimeout(2_000)
                .setDecompressionSupported(false)
                .setKeepAliveTimeout(60));
    }

    void start(@Observes StartupEvent event, GatewayConfiguration configuration, Backends backends) {
        LOG.infof("%d rules to %s", configuration.rules().size(), backends);
    }
}
