package io.dudao.gateway.proxy;

import io.dudao.gateway.configuration.UnsupportedConfiguration;
import io.vertx.core.net.HostAndPort;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the Services of the cluster are on this machine. */
public final class Backends {

    private final Map<String, HostAndPort> addresses;

    private Backends(Map<String, HostAndPort> addresses) {
        this.addresses = addresses;
    }

    /** @throws UnsupportedConfiguration if a Service that a rule names has no address, or a malformed one */
    public static Backends of(Set<String> names, Map<String, String> configured) {
        Map<String, HostAndPort> addresses = new TreeMap<>();
        for (String name : names) {
            String property = "dudao.gateway.backend." + name;
            String text = configured.get(name);
            if (text == null) {
                throw new UnsupportedConfiguration(property, "a route leads to this Service, but it has no address");
            }
            HostAndPort address = HostAndPort.parseAuthority(text, -1);
            if (address == null || address.port() < 1) {
                throw new UnsupportedConfiguration(property, "host:port expected, not " + text);
            }
            addresses.put(name, address);
        }
        return new Backends(addresses);
    }

    /** @param name one of {@link #names} */
    public HostAndPort address(String name) {
        HostAndPort address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no Service " + name);
        }
        return address;
    }

    /** The Services, in alphabetical order. */
    public Set<String> names() {
        return addresses.keySet();
    }

    @Override
    public String toString() {
        return addresses.toString();
    }
}
