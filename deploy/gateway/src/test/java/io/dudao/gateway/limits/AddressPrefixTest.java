package io.dudao.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressPrefixTest {

    @Test
    void oneOwnerIsOnePrefix() {
        assertThat(AddressPrefix.of("192.0.2.7")).isEqualTo(AddressPrefix.of("192.0.2.250"));
        assertThat(AddressPrefix.of("192.0.2.7")).isNotEqualTo(AddressPrefix.of("192.0.3.7"));
        assertThat(AddressPrefix.of("2001:db8:0:1201::1")).isEqualTo(AddressPrefix.of("2001:db8:0:12ff:9::2"));
        assertThat(AddressPrefix.of("2001:db8:0:1201::1")).isNotEqualTo(AddressPrefix.of("2001:db8:0:1301::1"));
    }

    @Test
    void namesAreNotLookedUp() {
        assertThat(AddressPrefix.of("localhost")).isEqualTo("unknown");
    }
}
