package io.dudao.gateway.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one owner commands: /24 of IPv4, /56 of IPv6. */
public final class AddressPrefix {

    private AddressPrefix() {}

    /** @param literal a numeric address; anything else counts as one prefix of its own */
    public static String of(String literal) {
        try {
            byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
            int kept = bytes.length == 4 ? 3 : 7;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept)) + "/" + kept * 8;
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
