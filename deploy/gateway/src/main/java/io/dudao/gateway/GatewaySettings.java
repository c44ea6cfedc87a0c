package io.dudao.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;

/** What one machine decides itself; everything else is in the Gateway API files. */
@ConfigMapping(prefix = "dudao.gateway")
public interface GatewaySettings {

    /** Folder of the Gateway API files. */
    Path configuration();

    /** Address (host:port) by name of the Service. */
    Map<String, String> backend();

    /** Requests a second without a valid token, or for the documents, for each address prefix. */
    @WithDefault("200")
    long anonymousRequestsPerSecond();

    /** How many subjects and how many address prefixes have counters of their own. */
    @WithDefault("20000")
    int counters();

    /** Connections to one service. */
    @WithDefault("64")
    int connections();

    /** Where people sign in, for Swagger UI. */
    String issuer();
}
